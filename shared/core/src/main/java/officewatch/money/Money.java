package officewatch.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact amount.
 *
 * @param minor minor units: cents for USD, whole yen for JPY, fils for KWD
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) {
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?+");

  /** The number of decimals of a currency after ISO 4217; empty for an unknown code. */
  public static Optional<Integer> decimals(String currency) {
    try {
      int digits = Currency.getInstance(currency).getDefaultFractionDigits();
      return digits < 0 ? Optional.empty() : Optional.of(digits);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads the decimal form.
   *
   * @throws IllegalArgumentException with a sentence for the caller when the amount is not a plain
   *     decimal, has more decimals than the currency, or the currency is unknown
   */
  public static Money parse(String amount, String currency) {
    int decimals =
        decimals(currency)
            .orElseThrow(
                () -> new IllegalArgumentException("must be an ISO 4217 code such as USD"));
    if (!AMOUNT.matcher(amount).matches()) {
      throw new IllegalArgumentException("must be a plain decimal such as \"540.00\"");
    }
    return of(new BigDecimal(amount), currency, decimals);
  }

  /**
   * The exact amount of a number read from a document.
   *
   * @throws IllegalArgumentException when the currency cannot hold it exactly
   */
  public static Money of(BigDecimal amount, String currency) {
    int decimals =
        decimals(currency)
            .orElseThrow(() -> new IllegalArgumentException("unknown currency " + currency));
    return of(amount, currency, decimals);
  }

  /** The amount rounded half to even, for numbers that documents print with too many decimals. */
  public static Money rounded(BigDecimal amount, String currency) {
    int decimals = decimals(currency).orElse(2);
    return of(amount.setScale(decimals, RoundingMode.HALF_EVEN), currency, decimals);
  }

  private static Money of(BigDecimal amount, String currency, int decimals) {
    try {
      return new Money(
          amount.setScale(decimals, RoundingMode.UNNECESSARY).unscaledValue().longValueExact(),
          currency);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "must have at most " + decimals + " decimals and 15 digits in " + currency, e);
    }
  }

  /** The amount as a number. */
  public BigDecimal toDecimal() {
    return BigDecimal.valueOf(minor, decimals(currency).orElse(2));
  }

  /** The amount as a plain decimal with the currency's own number of decimals. */
  public String amount() {
    return toDecimal().toPlainString();
  }
}
