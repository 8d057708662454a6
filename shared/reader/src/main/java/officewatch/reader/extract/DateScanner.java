package officewatch.reader.extract;

/** Reads the parts of a date one after the other: numbers, marks, names of months. */
final class DateScanner {
  private final String text;
  private final Months months;
  private int at;

  DateScanner(String text, Months months) {
    this.text = text;
    this.months = months;
  }

  int at() {
    return at;
  }

  void goTo(int place) {
    at = place;
  }

  /** Up to five digits; 0 when there is none. */
  int number() {
    int value = 0;
    for (int i = 0; i < 5 && Numbers.digitAt(text, at); i++) {
      value = 10 * value + text.charAt(at++) - '0';
    }
    return value;
  }

  /** The mark between the parts of a numeric date, with a blank behind a point allowed; or 0. */
  char mark() {
    if (at >= text.length()) {
      return 0;
    }
    char c = text.charAt(at);
    if ("年月년월".indexOf(c) >= 0) {
      at++;
      at += at < text.length() && Numbers.isBlank(text.charAt(at)) ? 1 : 0;
      return '年';
    }
    if (!isMark(c)) {
      return 0;
    }
    at++;
    if (c == '.' && at < text.length() && text.charAt(at) == ' ' && Numbers.digitAt(text, at + 1)) {
      at++;
    }
    return c;
  }

  static boolean isMark(char c) {
    return c == '.' || c == '/' || c == '-';
  }

  /** Thai writes vowels above and below its letters. */
  private static boolean isNamed(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  void ordinal() {
    for (String suffix : new String[] {"st", "nd", "rd", "th", "er", "º", "ª"}) {
      if (text.regionMatches(true, at, suffix, 0, suffix.length())) {
        at += suffix.length();
        return;
      }
    }
  }

  /** Skips blanks, a point, comma, stroke or the word "of" in the languages that say it. */
  void filler() {
    skip();
    for (String word : new String[] {"of ", "del ", "de ", "di ", "af ", "năm "}) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        at += word.length();
        skip();
        return;
      }
    }
  }

  private void skip() {
    for (int i = 0; i < 3 && at < text.length(); i++) {
      char c = text.charAt(at);
      boolean tie = (c == '-' || c == '/') && !blankAt(at - 1) && !blankAt(at + 1);
      if (!(Numbers.isBlank(c) || c == '.' || c == ',' || c == '\'' || tie)) {
        return;
      }
      at++;
    }
  }

  private boolean blankAt(int index) {
    return index >= text.length() || Numbers.isBlank(text.charAt(index));
  }

  /** Number of the month whose name stands here, or 0. */
  int monthName() {
    int end = at;
    while (end < text.length() && end - at < 16 && isNamed(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    if (Squash.fold(word).equals("thang")) {
      // In Vietnamese the months have numbers.
      at = end;
      skip();
      int number = number();
      filler();
      return number;
    }
    int month = end - at < 3 ? 0 : months.number(word);
    if (month > 0) {
      at = end;
    }
    return month;
  }
}
