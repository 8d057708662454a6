package officewatch.reader.extract;

/** International bank account numbers (ISO 13616), recognised by their checksum. */
public final class Ibans {
  private static final int SHORTEST = 15;
  private static final int LONGEST = 34;

  private Ibans() {}

  /** End of the IBAN that starts at a place, blanks between groups allowed; -1 if there is none. */
  public static int end(String text, int start) {
    StringBuilder compact = new StringBuilder();
    for (int i = start; i < text.length() && compact.length() < LONGEST; i++) {
      char c = text.charAt(i);
      if (Numbers.isBlank(c)) {
        continue;
      }
      boolean form =
          compact.length() < 2
              ? c >= 'A' && c <= 'Z'
              : compact.length() < 4 ? Numbers.isDigit(c) : isAlphanumeric(c);
      if (!form) {
        return -1;
      }
      compact.append(c);
      boolean ends = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      if (ends && compact.length() >= SHORTEST && checksum(compact) == 1) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean isAlphanumeric(char c) {
    return Numbers.isDigit(c) || (c >= 'A' && c <= 'Z');
  }

  private static int checksum(CharSequence iban) {
    int rest = 0;
    for (int i = 0; i < iban.length(); i++) {
      char c = iban.charAt((i + 4) % iban.length());
      int value = Numbers.isDigit(c) ? c - '0' : c - 'A' + 10;
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    return rest;
  }
}
