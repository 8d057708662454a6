package officewatch.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import officewatch.ledger.Subscription;
import officewatch.money.Money;
import org.jspecify.annotations.Nullable;

/** The ledger holds the same plan of a vendor twice: two departments that do not know it. */
final class DuplicateSubscriptions implements Detector {
  /** Whoever enters more than this of one vendor knows it, and needs no finding for each pair. */
  static final int ON_PURPOSE = 20;

  @Override
  public List<Detected> detect(VendorFacts facts) {
    List<Subscription> inForce = facts.inForce();
    if (inForce.size() > ON_PURPOSE) {
      return List.of();
    }
    List<Detected> found = new ArrayList<>();
    for (int i = 0; i < inForce.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (plan(inForce.get(i)).equals(plan(inForce.get(j)))) {
          found.add(found(facts, inForce.get(j), inForce.get(i)));
          break;
        }
      }
    }
    return found;
  }

  private static Detected found(VendorFacts facts, Subscription one, Subscription other) {
    @Nullable String plan = other.terms().plan();
    Detected.Builder found =
        Detected.of(FindingKind.DUPLICATE_SUBSCRIPTION, one.id() + "|" + other.id(), 0.7)
            .because(
                "The ledger holds %s%s twice: %s%s and %s%s."
                    .formatted(
                        facts.vendor().name(),
                        plan == null ? "" : " " + plan,
                        Words.of(one.terms().amount()),
                        department(one),
                        Words.of(other.terms().amount()),
                        department(other)))
            .because("One contract for both is often cheaper, or one of them is not needed.")
            .fact("firstSubscriptionId", one.id())
            .fact("secondSubscriptionId", other.id())
            .about(other.id());
    other
        .monthlyAmount()
        .map(monthly -> new Money(Math.multiplyExact(monthly.minor(), 12), monthly.currency()))
        .ifPresent(year -> found.atStake(year, "A year of the one entered later."));
    return found.build();
  }

  private static String department(Subscription subscription) {
    @Nullable String department = subscription.terms().department();
    return department == null ? "" : " (" + department + ")";
  }

  private static String plan(Subscription subscription) {
    @Nullable String plan = subscription.terms().plan();
    return plan == null ? "" : plan.strip().toLowerCase(Locale.ROOT);
  }
}
