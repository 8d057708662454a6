package officewatch.findings;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/** An invoice behind a finding; amounts in minor units of {@code currency}. */
@Introspected
public record FindingEvidence(
    UUID invoiceId,
    @Nullable String number,
    @Nullable LocalDate issueDate,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    @Nullable String currency,
    @Nullable Long netMinor,
    @Nullable Long totalMinor) {

  static FindingEvidence of(Bill bill) {
    return new FindingEvidence(
        bill.invoiceId(),
        bill.number(),
        bill.issueDate(),
        bill.periodStart(),
        bill.periodEnd(),
        bill.currency(),
        bill.netMinor(),
        bill.totalMinor());
  }

  /** What the invoice costs before tax, as far as known. */
  @Nullable
  Long amountMinor() {
    return netMinor != null ? netMinor : totalMinor;
  }
}
