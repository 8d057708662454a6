package officewatch.invoices;

import java.util.List;
import java.util.Locale;

/** Whether a text names a document by its number. */
final class Mentions {
  /** A shorter number stands in too many texts by chance. */
  private static final int SHORTEST = 4;

  private Mentions() {}

  /** Whether one of the texts holds the number as a word of its own. */
  static boolean of(String number, List<String> texts) {
    String wanted = number.strip().toUpperCase(Locale.ROOT);
    return wanted.length() >= SHORTEST
        && wanted.chars().anyMatch(Character::isDigit)
        && texts.stream().anyMatch(text -> holds(text.toUpperCase(Locale.ROOT), wanted));
  }

  private static boolean holds(String text, String wanted) {
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      boolean begins = at == 0 || isBoundary(text.charAt(at - 1));
      if (begins && (end == text.length() || isBoundary(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBoundary(char c) {
    return !Character.isLetterOrDigit(c) && c != '-' && c != '/' && c != '_';
  }
}
