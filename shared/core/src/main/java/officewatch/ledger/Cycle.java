package officewatch.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import officewatch.money.Money;

/**
 * How often a subscription is billed. Cycles of equal length are equal: {@code MONTHS:12} is {@code
 * ANNUAL}.
 *
 * @param months length for {@link Kind#MONTHS}, else 0
 */
public record Cycle(Kind kind, int months) {
  public static final Cycle WEEKLY = new Cycle(Kind.WEEKLY, 0);
  public static final Cycle MONTHLY = ofMonths(1);
  public static final Cycle QUARTERLY = ofMonths(3);
  public static final Cycle SEMIANNUAL = ofMonths(6);
  public static final Cycle ANNUAL = ofMonths(12);
  public static final Cycle ONE_TIME = new Cycle(Kind.ONE_TIME, 0);
  public static final Cycle USAGE = new Cycle(Kind.USAGE, 0);

  /** Longest cycle, in months. */
  public static final int MAX_MONTHS = 120;

  private static final Pattern MONTHS = Pattern.compile("MONTHS:([1-9][0-9]{0,2})");

  // Weeks in the mean Gregorian month of 146097/4800 days: 4.348125.
  private static final BigDecimal WEEKS_NUMERATOR = BigDecimal.valueOf(146_097);
  private static final BigDecimal WEEKS_DENOMINATOR = BigDecimal.valueOf(4_800 * 7);

  public Cycle {
    boolean counted = kind == Kind.MONTHS;
    if (counted ? months < 1 || months > MAX_MONTHS : months != 0) {
      throw new IllegalArgumentException("must be 1 to " + MAX_MONTHS + " months");
    }
  }

  /** A cycle of whole months. */
  public static Cycle ofMonths(int months) {
    return new Cycle(Kind.MONTHS, months);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException with a sentence for the caller
   */
  public static Cycle parse(String text) {
    return switch (text) {
      case "WEEKLY" -> WEEKLY;
      case "MONTHLY" -> MONTHLY;
      case "QUARTERLY" -> QUARTERLY;
      case "SEMIANNUAL" -> SEMIANNUAL;
      case "ANNUAL" -> ANNUAL;
      case "ONE_TIME" -> ONE_TIME;
      case "USAGE" -> USAGE;
      default -> parseMonths(text);
    };
  }

  private static Cycle parseMonths(String text) {
    Matcher matcher = MONTHS.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > MAX_MONTHS) {
      throw new IllegalArgumentException(
          "must be WEEKLY, MONTHLY, QUARTERLY, SEMIANNUAL, ANNUAL, ONE_TIME, USAGE or MONTHS:n"
              + " with n from 1 to "
              + MAX_MONTHS);
    }
    return ofMonths(Integer.parseInt(matcher.group(1)));
  }

  /** The text form, as stored and as clients see it. */
  public String text() {
    if (kind != Kind.MONTHS) {
      return kind.name();
    }
    return switch (months) {
      case 1 -> "MONTHLY";
      case 3 -> "QUARTERLY";
      case 6 -> "SEMIANNUAL";
      case 12 -> "ANNUAL";
      default -> "MONTHS:" + months;
    };
  }

  /** The length in whole months, if it has one. */
  public OptionalInt wholeMonths() {
    return kind == Kind.MONTHS ? OptionalInt.of(months) : OptionalInt.empty();
  }

  /**
   * What an amount billed once per cycle comes to in a month, rounded once, half to even. One-time
   * and usage charges have no monthly amount, nor has what is too large to count.
   */
  public Optional<Money> monthly(Money amount) {
    return switch (kind) {
      case WEEKLY -> scaled(amount, WEEKS_NUMERATOR, WEEKS_DENOMINATOR);
      case MONTHS -> scaled(amount, BigDecimal.ONE, BigDecimal.valueOf(months));
      case ONE_TIME, USAGE -> Optional.empty();
    };
  }

  private static Optional<Money> scaled(
      Money amount, BigDecimal numerator, BigDecimal denominator) {
    BigInteger minor =
        BigDecimal.valueOf(amount.minor())
            .multiply(numerator)
            .divide(denominator, 0, RoundingMode.HALF_EVEN)
            .toBigInteger();
    return minor.bitLength() < Long.SIZE
        ? Optional.of(new Money(minor.longValueExact(), amount.currency()))
        : Optional.empty();
  }

  /** What the length is counted in. */
  public enum Kind {
    WEEKLY,
    MONTHS,
    ONE_TIME,
    USAGE
  }
}
