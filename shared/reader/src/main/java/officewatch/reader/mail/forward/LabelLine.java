package officewatch.reader.mail.forward;

import org.jspecify.annotations.Nullable;

/**
 * A line {@code Label: value}.
 *
 * @param label null when the label is in none of the known languages
 */
record LabelLine(@Nullable Label label, String value) {
  private static final int MAX_LABEL = 30;

  /** The line as label and value, or null when it has no such shape. */
  static @Nullable LabelLine of(String line) {
    String text = line.startsWith("*") ? line.replaceFirst("\\*+", "") : line;
    int colon = colon(text);
    if (colon <= 0) {
      return null;
    }
    String word = trimStars(text.substring(0, colon));
    String value = trimStars(text.substring(colon + 1));
    Label label = Labels.of(word);
    return label != null || looksLikeLabel(word) ? new LabelLine(label, value) : null;
  }

  private static int colon(String text) {
    for (int i = 0; i < Math.min(text.length(), MAX_LABEL); i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '：') {
        return i;
      }
    }
    return -1;
  }

  /** A word or three in letters, as in a language the list does not know. */
  private static boolean looksLikeLabel(String word) {
    return !word.isEmpty()
        && word.codePoints()
            .allMatch(
                c ->
                    Character.isLetter(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK
                        || " .-/'’".indexOf(c) >= 0)
        && word.chars().filter(c -> c == ' ').count() < 3;
  }

  private static String trimStars(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && (text.charAt(start) == '*' || text.charAt(start) == ' ')) {
      start++;
    }
    while (end > start && (text.charAt(end - 1) == '*' || text.charAt(end - 1) == ' ')) {
      end--;
    }
    return text.substring(start, end);
  }
}
