package officewatch.reader.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** VAT ids made comparable. */
public final class VatId {
  private static final Pattern NOISE = Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit}]+");
  private static final Pattern SWISS = Pattern.compile("(CHE\\d{9})(MWST|TVA|IVA|VAT)?");
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9A-Z]{2,13}");
  private static final Pattern DIGITS = Pattern.compile("(?=(?:\\D*\\d){5}).*[1-9].*");

  private VatId() {}

  /** Without blanks and punctuation; null when it cannot be a VAT id with its country. */
  public static @Nullable String normalise(String text) {
    if (text.length() > 40) {
      return null;
    }
    String id = NOISE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    var swiss = SWISS.matcher(id);
    if (swiss.matches()) {
      return swiss.group(1);
    }
    // Greece is EL in VAT ids and GR everywhere else.
    id = id.startsWith("GR") ? "EL" + id.substring(2) : id;
    return FORM.matcher(id).matches() && DIGITS.matcher(id).matches() ? id : null;
  }
}
