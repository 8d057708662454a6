package officewatch.reader.extract;

/** Small questions about stretches of text. */
final class Texts {
  private Texts() {}

  static int letters(String text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters++;
      }
    }
    return letters;
  }

  /** Letters and digits of a stretch. */
  static int written(String text, int start, int end) {
    int written = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        written++;
      }
    }
    return written;
  }

  static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits++;
      }
    }
    return digits;
  }

  /** First place at or behind start that is neither blank nor a mark between label and value. */
  static int skipSeparators(String text, int start) {
    int i = start;
    while (i < text.length()
        && !Character.isLetterOrDigit(text.charAt(i))
        && text.charAt(i) != '(') {
      i++;
    }
    return i;
  }
}
