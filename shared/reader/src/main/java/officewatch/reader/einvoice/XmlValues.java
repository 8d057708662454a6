package officewatch.reader.einvoice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lexical forms of the two norms as values; null for what is not one. */
final class XmlValues {
  /** No amount of money is longer; a longer number is an attack on the arithmetic. */
  private static final int MAX_DIGITS = 30;

  private XmlValues() {}

  /** An XML Schema decimal: sign, digits, one point, no exponent. */
  static @Nullable BigDecimal decimal(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > MAX_DIGITS) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && !(i == 0 && (c == '-' || c == '+'))) {
        return null;
      }
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException twoPoints) {
      return null;
    }
  }

  /** {@code 2026-11-20}, with or without a time or zone behind it, or {@code 20261120}. */
  static @Nullable LocalDate date(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      if (text.length() >= 10 && text.charAt(4) == '-') {
        return LocalDate.parse(text.substring(0, 10));
      }
      return text.length() >= 8 && text.indexOf('-') < 0
          ? LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE)
          : null;
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  /** An ISO 4217 code in capitals. */
  static @Nullable String currency(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    return code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z') ? code : null;
  }

  /** The domain of a mail or web address. */
  static @Nullable String domain(String address) {
    String host = address.substring(address.lastIndexOf('@') + 1).strip();
    int scheme = host.indexOf("://");
    host = scheme < 0 ? host : host.substring(scheme + 3);
    int end = 0;
    while (end < host.length()
        && (Character.isLetterOrDigit(host.charAt(end)) || ".-".indexOf(host.charAt(end)) >= 0)) {
      end++;
    }
    host = host.substring(0, end).toLowerCase(Locale.ROOT);
    host = host.startsWith("www.") ? host.substring(4) : host;
    return host.indexOf('.') > 0 && !host.endsWith(".") ? host : null;
  }
}
