package officewatch.reader.extract;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quantities and percentages in cells of item tables. */
final class Quantities {
  private Quantities() {}

  /** "8", "1,00 Std.", "20 Stk": the number a cell begins with. */
  static @Nullable BigDecimal leading(String text, List<Amount> amounts) {
    if (!amounts.isEmpty() && amounts.getFirst().start() == 0) {
      return amounts.getFirst().value();
    }
    int start = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
    if (!Numbers.digitAt(text, start)) {
      return null;
    }
    String number = text.substring(start, Numbers.end(text, start));
    BigDecimal value = Numbers.value(number, new Writing(Numbers.decimalMark(number, 2), 2));
    return value == null || start == 0 ? value : value.negate();
  }

  /** The number in front of the first percent sign, or the only number of the cell. */
  static @Nullable BigDecimal percent(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Numbers.digitAt(text, i)) {
        int end = Numbers.end(text, i);
        String number = text.substring(i, end);
        int next = end < text.length() && Numbers.isBlank(text.charAt(end)) ? end + 1 : end;
        boolean sign = next < text.length() && text.charAt(next) == '%';
        if (sign || (i == 0 && end == text.length() && end <= 5)) {
          return Numbers.value(number, new Writing(number.indexOf(',') >= 0 ? ',' : '.', 2));
        }
        i = end;
      }
    }
    return null;
  }
}
