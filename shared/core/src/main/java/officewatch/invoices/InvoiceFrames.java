package officewatch.invoices;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import officewatch.live.Audience;
import officewatch.live.Frame;
import officewatch.live.FrameType;
import officewatch.live.LiveFrames;
import org.jspecify.annotations.Nullable;

/** Tells of documents on their way to being invoices that count. */
@Singleton
final class InvoiceFrames {
  private final InvoiceRows rows;
  private final LiveFrames frames;
  private final Clock clock;

  InvoiceFrames(InvoiceRows rows, LiveFrames frames, Clock clock) {
    this.rows = rows;
    this.frames = frames;
    this.clock = clock;
  }

  /** Call inside the transaction that changes the invoice's status or begins to read it. */
  void progress(UUID organizationId, UUID invoiceId) {
    frames.add(
        organizationId,
        invoiceId,
        () ->
            rows.progress(organizationId, invoiceId).stream()
                .map(progress -> frame(invoiceId, progress))
                .toList());
  }

  private Frame frame(UUID invoiceId, InvoiceProgress progress) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("stage", progress.stage().name());
    data.put("status", progress.status().name());
    @Nullable String verdict = progress.verdict();
    if (verdict != null) {
      data.put("verdict", verdict);
    }
    return Frame.of(
        FrameType.INVOICE_PROGRESS,
        invoiceId,
        clock.instant(),
        data,
        Audience.moderatorsAnd(progress.uploadedBy()));
  }
}
