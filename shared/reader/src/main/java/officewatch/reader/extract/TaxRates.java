package officewatch.reader.extract;

import java.math.BigDecimal;
import java.util.List;
import officewatch.reader.Box;
import officewatch.reader.Evidence;
import officewatch.reader.Field;
import org.jspecify.annotations.Nullable;

/** The tax of a document that charges several rates. */
final class TaxRates {
  /** Net and total prove the sum; that every part was read rightly is as good as certain. */
  private static final double CONFIDENCE = 0.95;

  private static final int MAX_SPAN = 1_000;

  private TaxRates() {}

  /**
   * @param rates the tax of each rate, in the order printed
   * @return null when they do not stand together on one page
   */
  static @Nullable Field<BigDecimal> summed(List<Labelled> rates, BigDecimal sum) {
    Spot first = rates.getFirst().spot();
    int start = Integer.MAX_VALUE;
    int end = 0;
    Box box = first.box();
    for (Labelled rate : rates) {
      Spot spot = rate.spot();
      if (spot.page() != first.page()) {
        return null;
      }
      start = Math.min(start, spot.cell().start() + rate.amount().start());
      end = Math.max(end, spot.cell().start() + rate.amount().end());
      box = box.union(spot.box());
    }
    if (end - start > MAX_SPAN) {
      return null;
    }
    Evidence evidence =
        new Evidence(
            first.page().part(),
            first.page().number(),
            start,
            end,
            box,
            first.page().text().substring(start, end),
            "tax.sum-of-rates",
            Chooser.RULE_VERSION);
    return new Field<>(sum, CONFIDENCE, evidence, List.of());
  }
}
