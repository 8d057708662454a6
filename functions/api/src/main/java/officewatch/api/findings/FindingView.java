package officewatch.api.findings;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import officewatch.api.runtime.MoneyView;
import officewatch.findings.Finding;
import officewatch.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A finding in a list.
 *
 * @param kind UNMANAGED_SUBSCRIPTION, NEW_ACCOUNT, PRICE_INCREASE, SEAT_GROWTH, DUPLICATE_CHARGE,
 *     DUPLICATE_SUBSCRIPTION, BILLED_AFTER_CANCELLATION, OVER_APPROVED_AMOUNT or SUSPICIOUS_SENDER
 * @param state OPEN, ADOPTED, LINKED, TOLERATED, IGNORED or RESOLVED
 * @param confidence probability that it is so, 0 to 1
 * @param yearlyAtStake what is at stake a year, as estimated from the invoices
 * @param yearlyBasis how that was estimated
 */
@Serdeable
record FindingView(
    UUID id,
    String kind,
    String state,
    FindingVendorView vendor,
    double confidence,
    @Nullable MoneyView yearlyAtStake,
    @Nullable String yearlyBasis,
    @Nullable UUID subscriptionId,
    Instant createdAt,
    @Nullable Instant decidedAt) {

  static FindingView of(Finding finding) {
    return new FindingView(
        finding.id(),
        finding.kind().name(),
        finding.state().name(),
        FindingVendorView.of(finding),
        finding.confidence(),
        money(finding.yearlyMinor(), finding.currency()),
        finding.yearlyBasis(),
        finding.subscriptionId(),
        finding.createdAt(),
        finding.decidedAt());
  }

  static @Nullable MoneyView money(@Nullable Long minor, @Nullable String currency) {
    return minor == null || currency == null ? null : MoneyView.of(new Money(minor, currency));
  }

  /** The vendor a finding is about. */
  @Serdeable
  record FindingVendorView(UUID id, String name, @Nullable String catalogKey) {
    static FindingVendorView of(Finding finding) {
      return new FindingVendorView(
          finding.vendorId(), finding.vendorName(), finding.vendorCatalogKey());
    }
  }
}
