package officewatch.reader.markup;

/** Characters without a shape, with which senders split words or pad previews. */
public final class Invisible {
  /** Begins the report of a text whose words were split by such characters. */
  public static final String SPLIT = "invisible characters inside: ";

  private Invisible() {}

  static String without(String text) {
    if (text.chars().noneMatch(Invisible::is)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(c -> !is(c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  /** Whether such a character parts two letters or digits, which no honest writer needs. */
  static boolean splitsWord(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      if (is(text.charAt(i))
          && latinOrDigit(text.charAt(i - 1))
          && latinOrDigit(text.charAt(i + 1))
          && text.charAt(i) != '\u00ad') {
        return true;
      }
    }
    return false;
  }

  private static boolean latinOrDigit(char c) {
    return Character.isDigit(c) || (Character.isLetter(c) && c < 0x250);
  }

  private static boolean is(int c) {
    return Character.getType(c) == Character.FORMAT || c == 0x34f || c == 0x115f || c == 0x2800;
  }
}
