package officewatch.findings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import officewatch.money.Money;
import org.jspecify.annotations.Nullable;

/** Lengths of service periods in whole months, and what a charge for one comes to in a year. */
final class Months {
  /** No period is printed. */
  static final int UNKNOWN = 0;

  /** A period that is no whole number of months: part of one, most likely. */
  static final int BROKEN = -1;

  private static final double DAYS_PER_MONTH = 30.436875;
  private static final int SHORTEST_MONTH = 27;
  private static final int LONGEST = 120;

  private Months() {}

  /**
   * The length of a period.
   *
   * @param end first day behind it
   */
  static int between(@Nullable LocalDate start, @Nullable LocalDate end) {
    if (start == null || end == null || !start.isBefore(end)) {
      return UNKNOWN;
    }
    long days = ChronoUnit.DAYS.between(start, end);
    int months = (int) Math.min(LONGEST, Math.round(days / DAYS_PER_MONTH));
    return days >= SHORTEST_MONTH && Math.abs(days - months * DAYS_PER_MONTH) <= 4
        ? months
        : BROKEN;
  }

  /** An amount charged once in so many months, for a year; null when the months are not known. */
  static @Nullable Money yearly(Money amount, int months) {
    if (months <= 0) {
      return null;
    }
    return new Money(
        BigDecimal.valueOf(amount.minor())
            .multiply(BigDecimal.valueOf(12))
            .divide(BigDecimal.valueOf(months), 0, RoundingMode.HALF_EVEN)
            .longValueExact(),
        amount.currency());
  }

  /** How a sentence names the length. */
  static String named(int months) {
    return switch (months) {
      case 1 -> "month";
      case 3 -> "quarter";
      case 12 -> "year";
      default -> months + " months";
    };
  }
}
