package officewatch.findings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import officewatch.findings.Series.Point;
import officewatch.ledger.Subscription;
import officewatch.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A tenth more seats of a product than twelve months ago, or than the ledger's one subscription
 * with the vendor knows. Over when the seats are few again or the ledger knows them; another tenth
 * is another finding.
 */
final class SeatGrowth implements Detector {
  private static final double MATERIAL = 0.1;
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  @Override
  public List<Detected> detect(VendorFacts facts) {
    List<Series> seats =
        Series.of(facts.bills()).stream()
            .filter(series -> series.points().stream().allMatch(p -> isSeats(series, p)))
            .toList();
    @Nullable Integer agreed = agreed(facts, seats);
    List<Detected> found = new ArrayList<>();
    for (Series series : seats) {
      (agreed == null ? sinceLastYear(series) : overLedger(series, agreed)).ifPresent(found::add);
    }
    return found;
  }

  /** The ledger's seats, when there is one product and one entry they can belong to. */
  private static @Nullable Integer agreed(VendorFacts facts, List<Series> seats) {
    List<Subscription> inForce = facts.inForce();
    return inForce.size() == 1 && seats.size() == 1 ? inForce.getFirst().terms().seats() : null;
  }

  private static boolean isSeats(Series series, Point point) {
    @Nullable BigDecimal quantity = point.quantity();
    return quantity != null
        && quantity.stripTrailingZeros().scale() <= 0
        && quantity.compareTo(MOST) <= 0
        // Twelve of something that is charged for twelve months are months.
        && !(series.key().months() > 1
            && quantity.compareTo(BigDecimal.valueOf(series.key().months())) == 0);
  }

  private static Optional<Detected> overLedger(Series series, int agreed) {
    Point newest = series.newest();
    if (agreed == 0 || !grew(BigDecimal.valueOf(agreed), quantity(newest))) {
      return Optional.empty();
    }
    return Optional.of(
        found(
            series,
            BigDecimal.valueOf(agreed),
            newest,
            newest,
            "the ledger knows " + agreed + ", " + newest.bill().named() + " bills %s."));
  }

  private static Optional<Detected> sinceLastYear(Series series) {
    Point newest = series.newest();
    @Nullable LocalDate day = newest.day();
    if (day == null) {
      return Optional.empty();
    }
    LocalDate from = day.minusMonths(12);
    for (Point point : series.points()) {
      @Nullable LocalDate then = point.day();
      if (then != null && !then.isBefore(from)) {
        return grew(quantity(point), quantity(newest))
            ? Optional.of(
                found(
                    series,
                    quantity(point),
                    point,
                    newest,
                    point.bill().named()
                        + " billed "
                        + Words.number(quantity(point))
                        + ", "
                        + newest.bill().named()
                        + " bills %s."))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Detected found(
      Series series, BigDecimal before, Point earlier, Point newest, String comparison) {
    BigDecimal now = quantity(newest);
    String currency = series.key().currency();
    Money more = Money.rounded(newest.unitPrice().multiply(now.subtract(before)), currency);
    String name = newest.charge().description();
    String seats = Words.number(now);
    return Detected.of(
            FindingKind.SEAT_GROWTH,
            series.key().cause() + "|" + Words.step(now.doubleValue(), MATERIAL),
            0.85)
        .because(
            "More of \"%s\" than before, by %s %%: ".formatted(name, Words.percent(before, now))
                + comparison.formatted(seats))
        .because("Each costs %s %s.".formatted(Words.price(newest.unitPrice(), currency), currency))
        .fact("product", name)
        .fact("oldQuantity", Words.number(before))
        .fact("newQuantity", seats)
        .fact("percent", Words.percent(before, now))
        .fact("unitPrice", Words.price(newest.unitPrice(), currency))
        .fact("currency", currency)
        .fact("since", newest.day())
        .atStake(
            Months.yearly(more, series.key().months()),
            "The further seats at the newest unit price, for a year.")
        .shownBy(newest.bill(), earlier.bill())
        .build();
  }

  private static boolean grew(BigDecimal before, BigDecimal now) {
    return before.signum() > 0
        && now.subtract(before).compareTo(BigDecimal.ONE) >= 0
        && now.compareTo(before.multiply(BigDecimal.valueOf(1 + MATERIAL))) >= 0;
  }

  private static BigDecimal quantity(Point point) {
    BigDecimal quantity = point.quantity();
    return quantity == null ? BigDecimal.ONE : quantity;
  }
}
