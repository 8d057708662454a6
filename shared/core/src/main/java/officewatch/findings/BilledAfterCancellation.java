package officewatch.findings;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import officewatch.ledger.Subscription;
import officewatch.ledger.Term;
import officewatch.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A bill for time after the vendor's last subscription was archived or its only term ran out. A
 * last bill for time before is none; one that prints no period counts from a cycle after the end.
 */
final class BilledAfterCancellation implements Detector {
  private static final int LATE_BILL_DAYS = 35;

  private record Ended(Subscription subscription, LocalDate end) {}

  @Override
  public List<Detected> detect(VendorFacts facts) {
    Ended last = null;
    for (Subscription subscription : facts.subscriptions()) {
      Optional<LocalDate> end = end(subscription);
      if (end.isEmpty()) {
        return List.of(); // Another subscription goes on: the bill may be its.
      }
      if (last == null || end.get().isAfter(last.end)) {
        last = new Ended(subscription, end.get());
      }
    }
    if (last == null) {
      return List.of();
    }
    LocalDate end = last.end;
    List<Bill> after =
        facts.bills().stream().filter(bill -> !bill.isCredit() && isAfter(bill, end)).toList();
    return after.isEmpty() ? List.of() : List.of(found(last, after));
  }

  private static Optional<LocalDate> end(Subscription subscription) {
    if (subscription.archivedAt() != null) {
      return Optional.of(LocalDate.ofInstant(subscription.archivedAt(), ZoneOffset.UTC));
    }
    return subscription.terms().autoRenew()
        ? Optional.empty()
        : Term.of(subscription.terms()).flatMap(term -> term.renewalDate(LocalDate.EPOCH));
  }

  private static boolean isAfter(Bill bill, LocalDate end) {
    if (bill.charges().stream().noneMatch(Charge::isPlan)) {
      return false;
    }
    @Nullable LocalDate from =
        bill.charges().stream()
            .map(Charge::periodStart)
            .filter(day -> day != null)
            .min(LocalDate::compareTo)
            .orElse(bill.periodStart());
    @Nullable LocalDate issued = bill.issueDate();
    return from != null
        ? !from.isBefore(end)
        : issued != null && issued.isAfter(end.plusDays(LATE_BILL_DAYS));
  }

  private static Detected found(Ended ended, List<Bill> after) {
    Subscription subscription = ended.subscription;
    Bill newest = after.getLast();
    Detected.Builder found =
        Detected.of(
                FindingKind.BILLED_AFTER_CANCELLATION, subscription.id() + "|" + ended.end, 0.85)
            .because(
                "The subscription with %s ended on %s."
                    .formatted(subscription.vendorName(), ended.end))
            .because(
                after.size() == 1
                    ? newest.named() + " charges for time after that."
                    : "%d bills charge for time after that, the newest is %s."
                        .formatted(after.size(), newest.named()))
            .fact("endedOn", ended.end)
            .fact("bills", after.size())
            .fact("firstBillOn", after.getFirst().issueDate())
            .shownBy(after.reversed().toArray(Bill[]::new))
            .about(subscription.id());
    Optional<Money> monthly = subscription.monthlyAmount();
    if (monthly.isPresent()) {
      found.atStake(
          new Money(Math.multiplyExact(monthly.get().minor(), 12), monthly.get().currency()),
          "A year at the price the ledger had.");
    }
    return found.build();
  }
}
