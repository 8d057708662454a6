package officewatch.findings;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import officewatch.catalog.Vendor;
import officewatch.catalog.Vendors;
import officewatch.ledger.Cycle;
import officewatch.ledger.LedgerLimits;
import officewatch.ledger.SubscriptionStatus;
import officewatch.ledger.SubscriptionTerms;
import officewatch.money.Money;
import officewatch.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The ledger entry that a finding's invoices suggest. */
@Singleton
final class Adoption {
  private final FindingRows rows;
  private final Vendors vendors;

  Adoption(FindingRows rows, Vendors vendors) {
    this.rows = rows;
    this.vendors = vendors;
  }

  SubscriptionTerms terms(
      UUID organizationId, Finding finding, @Nullable Money amount, @Nullable Cycle cycle) {
    List<FindingEvidence> evidence = rows.evidence(organizationId, finding.id());
    Optional<Spending> spending = spending(organizationId, finding);
    Money price =
        Optional.ofNullable(amount)
            .or(() -> spending.map(Spending::amount))
            .orElseThrow(
                () ->
                    new Problem.RuleBroken(
                        "amount_unknown",
                        "The invoices do not say the amount for certain: give amount and cycle."));
    Cycle billed =
        Optional.ofNullable(cycle)
            .or(() -> spending.map(Spending::cycle))
            .orElseThrow(
                () ->
                    new Problem.RuleBroken(
                        "cycle_unknown",
                        "The invoices do not come in a cycle the ledger knows: give the cycle."));
    @Nullable LocalDate start =
        evidence.stream()
            .map(one -> one.periodStart() != null ? one.periodStart() : one.issueDate())
            .filter(Objects::nonNull)
            .filter(LedgerLimits::takesStart)
            .min(LocalDate::compareTo)
            .orElse(null);
    @Nullable Integer seats =
        evidence.isEmpty() ? null : rows.seats(organizationId, evidence.getFirst().invoiceId());
    @Nullable Integer months =
        billed.wholeMonths().isPresent() ? billed.wholeMonths().getAsInt() : null;
    return new SubscriptionTerms(
        finding.vendorId(),
        finding.kind() == FindingKind.NEW_ACCOUNT ? "Account " + finding.cause() : null,
        price,
        billed,
        seats,
        null,
        null,
        start,
        months,
        months,
        true,
        null,
        Map.of(),
        SubscriptionStatus.ACTIVE);
  }

  Optional<Spending> spending(UUID organizationId, Finding finding) {
    Vendor vendor = vendors.require(organizationId, finding.vendorId());
    return Spending.of(
        rows.evidence(organizationId, finding.id()), UnmanagedSubscriptions.usualCycle(vendor));
  }
}
