package officewatch.reader.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in a cell that may be an amount of money.
 *
 * @param start of the number with its sign, in the cell's text
 * @param money the currency printed beside it, if any
 */
record Amount(BigDecimal value, int start, int end, @Nullable Money money) {
  /** Whether it looks like money: a currency beside it or two decimals. */
  boolean likely() {
    return money != null || value.scale() == 2;
  }
}
