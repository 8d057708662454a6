package officewatch.reader.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in a cell that may be an amount of money.
 *
 * @param start of the number with its sign, in the cell's text
 * @param money the currency printed beside it, if any
 * @param decimals whether it has as many decimals as the document's amounts of money
 */
record Amount(BigDecimal value, int start, int end, @Nullable Money money, boolean decimals) {
  /** Whether it looks like money: a currency beside it or the usual decimals. */
  boolean likely() {
    return money != null || decimals;
  }
}
