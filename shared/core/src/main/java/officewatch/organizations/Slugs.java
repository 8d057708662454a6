package officewatch.organizations;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Short names for addresses: lower-case ASCII letters, digits and inner hyphens, at most 63. */
final class Slugs {
  private static final Pattern VALID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final int ROOM_FOR_SUFFIX = 50;

  private Slugs() {}

  static boolean isValid(String slug) {
    return VALID.matcher(slug).matches();
  }

  /** The slug nearest to a name; "organization" when nothing of the name can be used. */
  static String of(String name) {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = ascii.substring(0, Math.min(ascii.length(), ROOM_FOR_SUFFIX));
    String trimmed = cut.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? "organization" : trimmed;
  }
}
