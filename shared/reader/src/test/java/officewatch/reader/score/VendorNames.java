package officewatch.reader.score;

import java.util.List;
import java.util.Locale;

/** Compares names of companies without legal form, case and punctuation. */
public final class VendorNames {
  private static final List<String> FORMS =
      List.of("gmbh", "ag", "kg", "co", "llc", "inc", "ltd", "limited", "corp");

  private VendorNames() {}

  /** Whether the expected name (or, over several lines, one of its lines) is the actual one. */
  public static boolean same(String expected, String actual) {
    return expected.lines().anyMatch(line -> key(line).equals(key(actual)))
        || key(actual).startsWith(key(expected));
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!FORMS.contains(word)) {
        key.append(word);
      }
    }
    return key.toString();
  }
}
