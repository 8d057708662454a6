package officewatch.catalog;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** International bank account numbers (ISO 13616) made comparable. */
final class Iban {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  private Iban() {}

  /** Without blanks, in upper case; null when it is none or a digit is wrong. */
  static @Nullable String normalise(String text) {
    String iban = squeezed(text);
    if (!FORM.matcher(iban).matches()) {
      return null;
    }
    StringBuilder digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1 ? iban : null;
  }

  /** A text in which an account number stands without blanks, however it was printed. */
  static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        squeezed.append(c);
      }
    }
    return squeezed.toString().toUpperCase(Locale.ROOT);
  }
}
