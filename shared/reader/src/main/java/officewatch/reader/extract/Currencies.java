package officewatch.reader.extract;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Currency signs and codes as printed. */
final class Currencies {
  /** Codes that are also words in capitals: believed only beside an amount. */
  private static final Set<String> WORDS =
      Set.of(
          "ALL", "TOP", "TRY", "PEN", "CUP", "GEL", "MOP", "LAK", "MAD", "BAM", "BOB", "COP", "GIP",
          "SOS", "RON", "PAB", "STD", "TND", "SEK", "MUR", "LEK");

  /** Units of account that no invoice is written in; CHE begins the Swiss VAT ids. */
  private static final Set<String> FUNDS =
      Set.of("CHE", "CHW", "USN", "USS", "BOV", "CLF", "COU", "MXV", "UYI", "UYW");

  private static final Set<String> CODES = codes();

  /** Signs that name one currency; the bare dollar, krone and yen signs need the document. */
  private static final Map<String, String> SIGNS = signs();

  private Currencies() {}

  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    for (Currency currency : Currency.getAvailableCurrencies()) {
      codes.add(currency.getCurrencyCode());
    }
    codes.removeIf(code -> code.startsWith("X") && !code.equals("XOF") && !code.equals("XAF"));
    codes.removeAll(FUNDS);
    return codes;
  }

  private static Map<String, String> signs() {
    Map<String, String> signs = new HashMap<>();
    String[] pairs = {
      "€", "EUR", "£", "GBP", "₹", "INR", "₺", "TRY", "₪", "ILS", "₩", "KRW", "₴", "UAH", "₽",
      "RUB", "₫", "VND", "₱", "PHP", "₦", "NGN", "฿", "THB", "zł", "PLN", "ZŁ", "PLN", "zl", "PLN",
      "Kč", "CZK", "Ft", "HUF", "lei", "RON", "Lei", "RON", "Euro", "EUR", "EURO", "EUR", "euro",
      "EUR", "US$", "USD", "U$", "USD", "USD$", "USD", "$US", "USD", "CA$", "CAD", "C$", "CAD",
      "CAD$", "CAD", "CDN$", "CAD", "A$", "AUD", "AU$", "AUD", "AUD$", "AUD", "NZ$", "NZD", "S$",
      "SGD", "SG$", "SGD", "HK$", "HKD", "R$", "BRL", "MX$", "MXN", "NT$", "TWD", "Rs", "INR",
      "Rs.", "INR", "Fr.", "CHF", "SFr.", "CHF", "RM", "MYR", "円", "JPY", "元", "CNY", "RMB", "CNY",
      "лв", "BGN", "€uro", "EUR", "$", "$", "¥", "¥", "￥", "¥", "kr", "kr", "kr.", "kr", "Kr", "kr",
      "Kr.", "kr", "KR", "kr", "R", "ZAR", "TL", "TRY", "KD", "KWD", "Dhs", "AED", "Dh", "AED"
    };
    for (int i = 0; i < pairs.length; i += 2) {
      signs.put(pairs[i], pairs[i + 1]);
    }
    return signs;
  }

  /** ISO code, "$", "¥", "kr" or null. */
  static @Nullable String meaning(String printed) {
    String sign = SIGNS.get(printed);
    if (sign != null) {
      return sign;
    }
    return CODES.contains(printed) ? printed : null;
  }

  /** Whether a word anywhere in the text may be taken for a currency. */
  static boolean isPlainCode(String word) {
    return CODES.contains(word) && !WORDS.contains(word);
  }

  /** The currency printed directly in front of a place, at most one blank away. */
  static @Nullable Money before(String text, int place) {
    int end = place;
    if (end > 0 && isSign(text.charAt(end - 1))) {
      // "$-5.00"
      end--;
    }
    if (end > 0 && Numbers.isBlank(text.charAt(end - 1))) {
      end--;
    }
    for (int length = 4; length >= 1; length--) {
      int start = end - length;
      if (start >= 0 && standsAlone(text, start, end)) {
        String printed = text.substring(start, end);
        if (meaning(printed) != null) {
          return new Money(printed, start, end);
        }
      }
    }
    return null;
  }

  /** The currency printed directly behind a place, at most one blank away. */
  static @Nullable Money after(String text, int place) {
    int start = place < text.length() && Numbers.isBlank(text.charAt(place)) ? place + 1 : place;
    for (int length = 4; length >= 1; length--) {
      int end = start + length;
      if (end <= text.length() && standsAlone(text, start, end)) {
        String printed = text.substring(start, end);
        if (meaning(printed) != null) {
          return new Money(printed, start, end);
        }
      }
    }
    return null;
  }

  private static boolean standsAlone(String text, int start, int end) {
    boolean left =
        start == 0
            || !Character.isLetter(text.charAt(start))
            || !Character.isLetter(text.charAt(start - 1));
    boolean right =
        end == text.length()
            || !Character.isLetter(text.charAt(end - 1))
            || !Character.isLetter(text.charAt(end));
    return left && right;
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '−' || c == '–';
  }
}
