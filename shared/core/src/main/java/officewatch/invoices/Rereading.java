package officewatch.invoices;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import officewatch.reader.Reading;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** Records a stored document's new reading in the place of the old one. */
@Singleton
final class Rereading {
  private final InvoiceRows rows;
  private final RereadRows reread;
  private final Scanning scanning;
  private final ScanRequests scans;
  private final TenantTransactions transactions;
  private final JsonMapper json;

  Rereading(
      InvoiceRows rows,
      RereadRows reread,
      Scanning scanning,
      ScanRequests scans,
      TenantTransactions transactions,
      JsonMapper json) {
    this.rows = rows;
    this.reread = reread;
    this.scanning = scanning;
    this.scans = scans;
    this.transactions = transactions;
    this.json = json;
  }

  /**
   * What recording the reading would change. It is recorded as ever, with all that follows, and
   * taken back: so a dry run cannot differ from the run. Not inside another transaction.
   */
  List<FieldChange> tried(UUID organizationId, UUID invoiceId, Reading reading) {
    try {
      transactions.write(
          organizationId,
          () -> {
            throw new TakenBack(applied(organizationId, invoiceId, reading));
          });
      throw new IllegalStateException("A trial was not taken back.");
    } catch (TakenBack tried) {
      return tried.changes;
    }
  }

  /** Records the reading and says what it changed; nothing for a document that is being read. */
  List<FieldChange> applied(UUID organizationId, UUID invoiceId, Reading reading) {
    return transactions.write(
        organizationId,
        () ->
            reread
                .lock(organizationId, invoiceId)
                .map(invoice -> changes(invoice, reading))
                .orElse(List.of()));
  }

  private List<FieldChange> changes(Invoice invoice, Reading reading) {
    UUID organizationId = invoice.organizationId();
    UUID id = invoice.id();
    // What an invoice says together with its copies is not this document's to change.
    boolean alone = reread.copies(organizationId, id).isEmpty();
    InvoiceSnapshot before = snapshot(organizationId, id, alone);
    rows.deleteTexts(organizationId, id);
    reread.deleteLines(organizationId, id);
    reread.forgetOriginal(organizationId, id);
    scanning.recordAgain(invoice, reading);
    InvoiceSnapshot after = snapshot(organizationId, id, alone);
    List<FieldChange> changes = before.changesTo(after);
    if (!changes.isEmpty()) {
      releaseCopies(organizationId, id);
    }
    return changes;
  }

  /** Copies of what changed are judged again: what they are copies of may not count any more. */
  private void releaseCopies(UUID organizationId, UUID invoiceId) {
    for (UUID copy : reread.copies(organizationId, invoiceId)) {
      rows.deleteAttempts(organizationId, copy);
      rows.deleteTexts(organizationId, copy);
      reread.queueAgain(organizationId, copy);
      scans.afterCommit(organizationId, copy);
    }
  }

  private InvoiceSnapshot snapshot(UUID organizationId, UUID invoiceId, boolean alone) {
    Invoice invoice = rows.find(organizationId, invoiceId).orElseThrow();
    Optional<UUID> vendor = Optional.ofNullable(invoice.vendorId());
    return new InvoiceSnapshot(
        alone ? invoice.status() : null,
        alone ? invoice.reason() : null,
        invoice.kind(),
        invoice.vendorId(),
        vendor.flatMap(id -> reread.vendorName(organizationId, id)).orElse(null),
        invoice.vendorConfidence(),
        invoice.duplicateOf(),
        reading(invoice.reading()),
        alone
            ? rows.lines(organizationId, invoiceId).stream().map(InvoiceSnapshot::line).toList()
            : List.of(),
        rows.texts(organizationId, invoiceId).stream()
            .filter(text -> text.invoiceId().equals(invoiceId))
            .toList());
  }

  private StoredReading reading(@Nullable String stored) {
    if (stored == null) {
      return new StoredReading(Map.of(), List.of(), List.of());
    }
    try {
      return json.readValue(stored, StoredReading.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends a trial's transaction without a trace. */
  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<FieldChange> changes;

    TakenBack(List<FieldChange> changes) {
      super(null, null, false, false);
      this.changes = changes;
    }
  }
}
