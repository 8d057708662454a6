package officewatch.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import officewatch.ledger.Subscription;
import officewatch.money.Money;

/**
 * The newest bill charges more for a cycle than the ledger's entries with the vendor come to. Only
 * plans count, whole cycles and one currency: what cannot be compared is not. Over when the ledger
 * or the bill is corrected; a twentieth more is another finding.
 */
final class OverApprovedAmounts implements Detector {
  private static final double MATERIAL = 0.05;
  private static final BigDecimal LEAST = new BigDecimal("1.005");

  @Override
  public List<Detected> detect(VendorFacts facts) {
    List<Subscription> inForce = facts.inForce();
    if (inForce.isEmpty()) {
      return List.of();
    }
    Subscription first = inForce.getFirst();
    int months = first.terms().cycle().wholeMonths().orElse(0);
    String currency = first.terms().amount().currency();
    boolean comparable =
        months > 0
            && inForce.stream()
                .allMatch(
                    one ->
                        one.terms().cycle().equals(first.terms().cycle())
                            && one.terms().amount().currency().equals(currency));
    if (!comparable) {
      return List.of();
    }
    long approved = inForce.stream().mapToLong(one -> one.terms().amount().minor()).sum();
    return newest(facts, months, currency)
        .filter(bill -> isMore(billed(bill, months), approved))
        .map(bill -> found(first, bill, billed(bill, months), approved, months))
        .map(List::of)
        .orElse(List.of());
  }

  /** The newest bill with a plan of that cycle. */
  private static Optional<Bill> newest(VendorFacts facts, int months, String currency) {
    return facts.bills().reversed().stream()
        .filter(bill -> !bill.isCredit() && currency.equals(bill.currency()))
        .filter(bill -> billed(bill, months) > 0)
        .findFirst();
  }

  private static long billed(Bill bill, int months) {
    return bill.charges().stream()
        .filter(charge -> charge.isPlan() && !Product.isPartial(charge.description()))
        .filter(charge -> Months.between(charge.periodStart(), charge.periodEnd()) == months)
        .mapToLong(Charge::netMinor)
        .sum();
  }

  private static boolean isMore(long billed, long approved) {
    return approved > 0
        && BigDecimal.valueOf(billed).compareTo(BigDecimal.valueOf(approved).multiply(LEAST)) > 0;
  }

  private static Detected found(
      Subscription subscription, Bill bill, long billed, long approved, int months) {
    String currency = subscription.terms().amount().currency();
    Money is = new Money(billed, currency);
    Money should = new Money(approved, currency);
    long step = Words.step((double) billed / approved, MATERIAL);
    return Detected.of(
            FindingKind.OVER_APPROVED_AMOUNT, subscription.id() + "|" + approved + "|" + step, 0.85)
        .because(
            "%s charges %s before tax for a %s, %s %% more than the %s in the ledger."
                .formatted(
                    bill.named(),
                    Words.of(is),
                    Months.named(months),
                    Words.percent(should.toDecimal(), is.toDecimal()),
                    Words.of(should)))
        .fact("billed", is.amount())
        .fact("approved", should.amount())
        .fact("currency", currency)
        .fact("percent", Words.percent(should.toDecimal(), is.toDecimal()))
        .fact("months", months)
        .atStake(
            Months.yearly(new Money(billed - approved, currency), months),
            "What the bill has above the ledger, for a year.")
        .shownBy(bill)
        .about(subscription.id())
        .build();
  }
}
