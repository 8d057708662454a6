package officewatch.reader.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds amounts of money in the text of a cell. */
final class Amounts {
  private Amounts() {}

  /**
   * Adds up what the numbers of a text say about the document's decimal mark: positive is point.
   */
  static int vote(String text, int decimals) {
    int vote = 0;
    for (int i = 0; i < text.length(); i++) {
      if (startsNumber(text, i)) {
        int end = Numbers.end(text, i);
        char mark = Numbers.decimalMark(text.substring(i, end), decimals);
        boolean date = end < text.length() && isJoiner(text.charAt(end));
        vote += date ? 0 : mark == '.' ? 1 : mark == ',' ? -1 : 0;
        i = end;
      }
    }
    return vote;
  }

  /** The amounts from left to right; percentages, dates, times and parts of names are none. */
  static List<Amount> find(String text, List<Ids.Span> taken, Writing writing) {
    List<Amount> amounts = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      int at = i;
      if (!startsNumber(text, i) || taken.stream().anyMatch(t -> t.start() <= at && at < t.end())) {
        continue;
      }
      int end = Numbers.end(text, i);
      Amount amount = amount(text, i, end, writing);
      if (amount != null) {
        amounts.add(amount);
      }
      i = end - 1;
    }
    return amounts;
  }

  private static @Nullable Amount amount(String text, int start, int end, Writing writing) {
    Money after = Currencies.after(text, end);
    Money before = Currencies.before(text, start);
    if (isName(text, start, end, before, after)) {
      return null;
    }
    BigDecimal value = Numbers.value(text.substring(start, end), writing);
    if (value == null) {
      return null;
    }
    int left = before == null ? start : before.start();
    int right = after == null ? end : after.end();
    int signed = start;
    int close = end;
    if (isMinus(text, start - 1)) {
      signed = start - 1;
    } else if (before != null && isMinus(text, left - 1)) {
      signed = left - 1;
    } else if (isMinus(text, end)
        && (end + 1 == text.length() || Numbers.isBlank(text.charAt(end + 1)))) {
      close = end + 1;
    } else if (left > 0
        && text.charAt(left - 1) == '('
        && right < text.length()
        && text.charAt(right) == ')') {
      signed = left - 1;
      close = right + 1;
    }
    boolean decimals = value.scale() == writing.decimals();
    // A lone "R" is the rand only before an amount: "R5" is anything.
    if (before != null && before.printed().equals("R") && !decimals) {
      return null;
    }
    boolean negative = signed != start || close != end;
    return new Amount(
        negative ? value.negate() : value,
        signed,
        close,
        before == null ? after : before,
        decimals);
  }

  private static boolean startsNumber(String text, int index) {
    return Numbers.digitAt(text, index) && !Numbers.digitAt(text, index - 1);
  }

  /** Whether the digits belong to something longer: a name, a date, a time, a share. */
  private static boolean isName(
      String text, int start, int end, @Nullable Money before, @Nullable Money after) {
    if (before == null && start > 0) {
      char c = text.charAt(start - 1);
      boolean minus = isMinus(text, start - 1);
      if (Character.isLetter(c) || c == '#' || c == '/' || c == ':' || c == '_' || c == '+') {
        return true;
      }
      if (minus && start > 1 && Character.isLetterOrDigit(text.charAt(start - 2))) {
        return true;
      }
      if ((c == '.' || c == ',')
          && start > 1
          && Character.isLetterOrDigit(text.charAt(start - 2))) {
        return true;
      }
    }
    if (end >= text.length() || after != null) {
      return false;
    }
    char c = text.charAt(end);
    if (isJoiner(c)) {
      return Numbers.digitAt(text, end + 1);
    }
    int next = Numbers.isBlank(c) ? end + 1 : end;
    return Character.isLetter(c) || (next < text.length() && text.charAt(next) == '%');
  }

  private static boolean isJoiner(char c) {
    return c == '/' || c == '-' || c == ':' || c == '_';
  }

  private static boolean isMinus(String text, int index) {
    if (index < 0 || index >= text.length()) {
      return false;
    }
    char c = text.charAt(index);
    return c == '-' || c == '−' || c == '–';
  }
}
