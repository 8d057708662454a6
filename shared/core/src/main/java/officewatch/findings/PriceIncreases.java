package officewatch.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import officewatch.findings.Series.Point;
import officewatch.money.Money;

/**
 * The unit price of the same product, plan, cycle, currency and account went up (definitions 11:
 * quantity, tax, currency and parts of a period are no price). Over when the price comes down
 * again; a further increase is another finding.
 */
final class PriceIncreases implements Detector {
  /** Below this a derived price differs by rounding. */
  private static final BigDecimal LEAST = new BigDecimal("1.005");

  private static final int RECENT = 6;

  @Override
  public List<Detected> detect(VendorFacts facts) {
    List<Detected> found = new ArrayList<>();
    for (Series series : Series.of(facts.bills())) {
      increase(series).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Detected> increase(Series series) {
    List<Point> points = series.points();
    int first = points.size() - 1;
    Point newest = points.get(first);
    while (first > 0 && same(points.get(first - 1), newest)) {
      first--;
    }
    if (first == 0 || floats(points)) {
      return Optional.empty();
    }
    Point before = points.get(first - 1);
    boolean counted = before.quantity() != null && newest.quantity() != null;
    boolean steady = first > 1 && same(points.get(first - 2), before);
    if (before.unitPrice().signum() <= 0
        || newest.unitPrice().compareTo(before.unitPrice().multiply(LEAST)) < 0
        || !(counted || (before.quantity() == null && newest.quantity() == null && steady))) {
      return Optional.empty();
    }
    return Optional.of(found(series, before, points.get(first), newest, counted));
  }

  private static Detected found(
      Series series, Point before, Point since, Point newest, boolean counted) {
    String currency = series.key().currency();
    String from = Words.price(before.unitPrice(), currency);
    String to = Words.price(newest.unitPrice(), currency);
    String percent = Words.percent(before.unitPrice(), newest.unitPrice());
    BigDecimal quantity = Objects.requireNonNullElse(newest.quantity(), BigDecimal.ONE);
    Money more =
        Money.rounded(newest.unitPrice().subtract(before.unitPrice()).multiply(quantity), currency);
    String name = newest.charge().description();
    return Detected.of(
            FindingKind.PRICE_INCREASE,
            series.key().cause() + "|" + from + ">" + to,
            counted ? 0.9 : 0.6)
        .because(
            "The price of \"%s\" went up from %s to %s %s%s, by %s %%%s."
                .formatted(
                    name,
                    from,
                    to,
                    currency,
                    counted ? " for each" : "",
                    percent,
                    since.day() == null ? "" : ", since " + since.day()))
        .because(
            "%s still had the old price, %s has the new one."
                .formatted(before.bill().named(), since.bill().named()))
        .because(
            counted
                ? "The newest bill counts " + Words.number(quantity) + " of them."
                : "The bills print no quantity, so it may also be more of the same.")
        .fact("product", name)
        .fact("currency", currency)
        .fact("oldUnitPrice", from)
        .fact("newUnitPrice", to)
        .fact("percent", percent)
        .fact("since", since.day())
        .fact("quantity", counted ? Words.number(quantity) : null)
        .fact("months", series.key().months() > 0 ? series.key().months() : null)
        .atStake(
            Months.yearly(more, series.key().months()),
            "The difference times the quantity of the newest bill, for a year.")
        .shownBy(newest.bill(), since.bill(), before.bill())
        .build();
  }

  private static boolean same(Point one, Point other) {
    return one.unitPrice().compareTo(other.unitPrice()) == 0;
  }

  /** Whether the price follows something outside, such as an exchange rate: up and down again. */
  private static boolean floats(List<Point> points) {
    List<Point> recent = points.subList(Math.max(0, points.size() - RECENT), points.size());
    TreeSet<BigDecimal> prices = new TreeSet<>();
    boolean fell = false;
    for (int i = 0; i < recent.size(); i++) {
      prices.add(recent.get(i).unitPrice());
      fell |= i > 0 && recent.get(i).unitPrice().compareTo(recent.get(i - 1).unitPrice()) < 0;
    }
    return fell && prices.size() > 2;
  }
}
