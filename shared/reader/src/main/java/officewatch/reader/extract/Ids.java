package officewatch.reader.extract;

import org.jspecify.annotations.Nullable;

/** Reads an identifier such as an invoice number at a place of a text. */
final class Ids {
  private static final int MAX_LENGTH = 40;

  private Ids() {}

  /** A stretch of text. */
  record Span(int start, int end) {}

  /** The identifier at or right behind the place; null when there is none. */
  static @Nullable Span at(String text, int place) {
    int start = skip(text, place);
    int end = tokenEnd(text, start);
    if (end == start) {
      return null;
    }
    boolean digits = hasDigit(text, start, end);
    if (!digits && end - start > 5) {
      return null;
    }
    if (!digits && text.charAt(end - 1) == ':') {
      return null;
    }
    // "INV 2024", "2024 / 17", "RE - 5": a part and a mark are not the whole.
    if (!digits) {
      int next = tokenEnd(text, skipBlankOrMark(text, end));
      if (!isUpper(text, start, end) || !hasDigit(text, end, next)) {
        return null;
      }
      end = next;
    } else if (text.startsWith(" / ", end) || text.startsWith(" - ", end)) {
      int next = tokenEnd(text, end + 3);
      if (hasDigit(text, end + 3, next) && next - end < 15 && !looksLikeDate(text, end + 3, next)) {
        end = next;
      }
    }
    while (end > start && isTrailing(text.charAt(end - 1))) {
      end--;
    }
    return end - start > MAX_LENGTH || end == start ? null : new Span(start, end);
  }

  private static boolean looksLikeDate(String text, int start, int end) {
    return !Dates.find(text.substring(start, end), Months.USUAL).isEmpty();
  }

  private static int skip(String text, int place) {
    int i = place;
    while (i < text.length() && !isWord(text.charAt(i))) {
      // "(380)" behind a title is the code of the document type.
      if (text.charAt(i) == '(') {
        int close = text.indexOf(')', i);
        if (close < 0 || close - i > 12) {
          return i;
        }
        i = close;
      }
      i++;
    }
    return i;
  }

  /** The ordinal signs of "nº" count as letters in Unicode. */
  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) && c != 'º' && c != 'ª';
  }

  private static int skipBlankOrMark(String text, int place) {
    int i = place;
    while (i < text.length() && i - place < 3 && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int tokenEnd(String text, int start) {
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (Character.isWhitespace(c)
          || Numbers.isBlank(c)
          || c == ','
          || c == ';'
          || c == '|'
          || c == '('
          || c == ')'
          || c == '•') {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean isTrailing(char c) {
    return !Character.isLetterOrDigit(c);
  }

  private static boolean isUpper(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasDigit(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
