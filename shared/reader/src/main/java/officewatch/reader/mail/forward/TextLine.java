package officewatch.reader.mail.forward;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a mail body without quoting.
 *
 * @param text without {@code >} marks, invisible characters, bold stars and outer blanks
 * @param end where the next line begins in the body
 */
record TextLine(String text, int end) {
  private static final int MAX_LINES = 5_000;
  private static final int MAX_LENGTH = 20_000;

  /** The first lines of a body; forwards begin there. */
  static List<TextLine> of(String body) {
    List<TextLine> lines = new ArrayList<>();
    int start = 0;
    while (start < body.length() && lines.size() < MAX_LINES) {
      int feed = body.indexOf('\n', start);
      int end = feed < 0 ? body.length() : feed + 1;
      lines.add(new TextLine(clean(body.substring(start, Math.min(end, start + MAX_LENGTH))), end));
      start = end;
    }
    return lines;
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /** Dashes, words, dashes: how programs announce a forwarded message. */
  boolean isSeparator() {
    return text.startsWith("---") || text.startsWith("___") || text.startsWith("===");
  }

  private static String clean(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    boolean quote = true;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (quote && (c == '>' || c == '|')) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        kept.append(' ');
      } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
        quote = false;
        kept.append(c);
      }
    }
    return kept.toString().strip();
  }
}
