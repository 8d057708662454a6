package officewatch.invoices;

/**
 * Text of strangers in the form PostgreSQL takes: no NUL and no half surrogate pairs. Every such
 * character becomes one U+FFFD, so that spans stay right.
 */
final class StorableText {
  private static final char REPLACEMENT = '\uFFFD';

  private StorableText() {}

  static String of(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      if (isStorable(text, i)) {
        continue;
      }
      if (clean == null) {
        clean = new StringBuilder(text);
      }
      clean.setCharAt(i, REPLACEMENT);
    }
    return clean == null ? text : clean.toString();
  }

  /** As {@link #of}, cut to a length, for values that have one. */
  static String of(String text, int maxLength) {
    return of(text.substring(0, Math.min(text.length(), maxLength)));
  }

  private static boolean isStorable(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c != 0;
  }
}
