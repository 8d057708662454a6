package officewatch.reader.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The grammar of printed numbers: grouping, decimal mark. Places are those of the given text. */
final class Numbers {
  private static final int MAX_LENGTH = 30;

  private Numbers() {}

  /** End of the number that starts at a digit: groups are joined over points, commas, blanks. */
  static int end(String text, int start) {
    int end = start;
    int group = 0;
    boolean grouped = false;
    boolean fraction = false;
    while (end < text.length() && end - start < MAX_LENGTH) {
      char c = text.charAt(end);
      if (isDigit(c)) {
        group++;
        end++;
      } else if (isMark(c) && digitAt(text, end + 1)) {
        fraction |= c == '.' || c == ',';
        group = 0;
        end++;
      } else if (isBlank(c)
          && !fraction
          && group <= 3
          && (!grouped || group == 3)
          && threeDigitsAt(text, end + 1)) {
        grouped = true;
        group = 0;
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  /** The mark that must be the decimal mark of this number, or 0 when it says nothing. */
  static char decimalMark(String number, int decimals) {
    int point = number.lastIndexOf('.');
    int comma = number.lastIndexOf(',');
    if (point >= 0 && comma >= 0) {
      return point > comma ? '.' : ',';
    }
    int last = Math.max(point, comma);
    if (last < 0) {
      return 0;
    }
    char mark = number.charAt(last);
    int digits = number.length() - last - 1;
    if (number.indexOf(mark) != last) {
      return digits == 3 ? other(mark) : 0;
    }
    return digits == decimals ? mark : 0;
  }

  /**
   * The value, or null when the marks make no number.
   *
   * @param writing how the document writes numbers
   */
  static @Nullable BigDecimal value(String number, Writing writing) {
    int point = number.lastIndexOf('.');
    int comma = number.lastIndexOf(',');
    int last = Math.max(point, comma);
    if (last < 0) {
      return parse(number, -1);
    }
    char c = number.charAt(last);
    boolean single = number.indexOf(c) == last;
    int digits = number.length() - last - 1;
    if (point >= 0 && comma >= 0) {
      return single ? parse(number, last) : null;
    }
    if (!single) {
      return groupsOfThree(number, c) ? parse(number, -1) : null;
    }
    boolean blanks = number.chars().anyMatch(b -> isBlank((char) b) || isApostrophe((char) b));
    boolean decimal = writing.mark() == c || (writing.mark() == 0 && writing.decimals() == 3);
    boolean group = digits == 3 && !decimal && !blanks && number.charAt(0) != '0' && last <= 3;
    return parse(number, group ? -1 : last);
  }

  private static boolean groupsOfThree(String number, char mark) {
    String[] groups = number.split(mark == '.' ? "\\." : ",");
    for (int i = 1; i < groups.length; i++) {
      // Groups of two before the last one are lakh and crore.
      boolean last = i == groups.length - 1;
      if (groups[i].length() != 3 && (last || groups[i].length() != 2)) {
        return false;
      }
    }
    return groups[0].length() <= 3;
  }

  private static @Nullable BigDecimal parse(String number, int decimal) {
    StringBuilder plain = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (isDigit(c)) {
        plain.append(c);
      } else if (i == decimal) {
        plain.append('.');
      }
    }
    return plain.isEmpty() || plain.length() > 24 ? null : new BigDecimal(plain.toString());
  }

  private static char other(char mark) {
    return mark == '.' ? ',' : '.';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean digitAt(String text, int index) {
    return index >= 0 && index < text.length() && isDigit(text.charAt(index));
  }

  private static boolean threeDigitsAt(String text, int index) {
    return digitAt(text, index)
        && digitAt(text, index + 1)
        && digitAt(text, index + 2)
        && !digitAt(text, index + 3);
  }

  private static boolean isMark(char c) {
    return c == '.' || c == ',' || isApostrophe(c);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '´';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }
}
