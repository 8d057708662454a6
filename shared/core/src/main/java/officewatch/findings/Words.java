package officewatch.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import officewatch.money.Money;

/** Figures as sentences print them. */
final class Words {
  private Words() {}

  static String of(Money amount) {
    return amount.amount() + " " + amount.currency();
  }

  /** A unit price with at least the currency's decimals, and more where it has more. */
  static String price(BigDecimal price, String currency) {
    int decimals = Money.decimals(currency).orElse(2);
    BigDecimal plain = price.stripTrailingZeros();
    return (plain.scale() < decimals
            ? plain.setScale(decimals, RoundingMode.UNNECESSARY)
            : plain.scale() > 6 ? plain.setScale(6, RoundingMode.HALF_EVEN) : plain)
        .toPlainString();
  }

  static String number(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** By how much the second is more than the first, with one decimal. */
  static String percent(BigDecimal before, BigDecimal after) {
    return after
        .subtract(before)
        .multiply(BigDecimal.valueOf(100))
        .divide(before, 1, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  /** The number of the step that a ratio above 1 lies in: equal steps are no material change. */
  static long step(double ratio, double width) {
    return (long) Math.floor(Math.log(ratio) / Math.log(1 + width) + 1e-9);
  }
}
