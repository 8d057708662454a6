package officewatch.invoices;

import java.math.BigDecimal;
import officewatch.money.Money;
import officewatch.reader.Field;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of documents in minor units. What no invoice can mean, more than ten trillion, counts as
 * not read: a stranger's digits must not overflow a sum.
 */
final class MinorUnits {
  private static final BigDecimal LIMIT = new BigDecimal("10000000000000");

  private MinorUnits() {}

  static @Nullable Long of(@Nullable Field<BigDecimal> amount, @Nullable String currency) {
    return amount == null || currency == null ? null : of(amount.value(), currency);
  }

  static @Nullable Long of(BigDecimal amount, String currency) {
    return amount.abs().compareTo(LIMIT) > 0 ? null : Money.rounded(amount, currency).minor();
  }
}
