package officewatch.reader.extract;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the signs that several currencies share ($, kr, ¥) mean in one document. */
final class Dollars {
  private static final Set<String> DOLLARS =
      Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP");
  private static final Set<String> CROWNS = Set.of("SEK", "NOK", "DKK");

  /** The sign is part of everyday words in Japanese. */
  private static final Pattern RENMINBI = Pattern.compile("[0-9] ?元|人民币|[零壹贰叁肆伍陆柒捌玖拾]元");

  /** Simplified signs of the words for invoice, amount and sum. */
  private static final Pattern CHINESE = Pattern.compile("发票|金额|总计|单价|税额");

  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

  /** The yen has no smaller unit. */
  private static final Pattern FRACTIONS = Pattern.compile("[¥￥] ?[0-9,]+\\.[0-9]{2}(?![0-9])");

  /** The dollar sign of a Spanish or Portuguese document is the peso of some country. */
  private static final Pattern PESO = Pattern.compile("(?i)\\b(?:factura|recibo|fatura|iva)\\b");

  private static final Pattern INVOICE = Pattern.compile("(?i)\\b(?:invoice|receipt)\\b");

  private final @Nullable String dollar;
  private final @Nullable String crown;
  private final String yen;

  private Dollars(@Nullable String dollar, @Nullable String crown, String yen) {
    this.dollar = dollar;
    this.crown = crown;
    this.yen = yen;
  }

  static Dollars of(Grid grid) {
    String text = grid.text();
    Set<String> codes = CurrencyField.codesIn(text);
    for (Spot spot : grid.spots()) {
      for (Amount amount : spot.amounts()) {
        String meaning =
            amount.money() == null ? null : Currencies.meaning(amount.money().printed());
        if (meaning != null && meaning.length() == 3) {
          codes.add(meaning);
        }
      }
    }
    return new Dollars(dollar(codes, text), crown(codes, text), yen(codes, text));
  }

  private static String yen(Set<String> codes, String text) {
    boolean chinese =
        codes.contains("CNY")
            || RENMINBI.matcher(text).find()
            || CHINESE.matcher(text).find()
            || FRACTIONS.matcher(text).find();
    return chinese && !codes.contains("JPY") && !KANA.matcher(text).find() ? "CNY" : "JPY";
  }

  private static @Nullable String dollar(Set<String> codes, String text) {
    Set<String> named = new TreeSet<>(codes);
    named.retainAll(DOLLARS);
    if (named.size() == 1) {
      return named.iterator().next();
    }
    if (named.size() > 1) {
      return null;
    }
    // Taxes and registers that only one dollar country has.
    if (hasWord(text, "ABN") || hasWord(text, "ACN")) {
      return "AUD";
    }
    if (hasWord(text, "HST") || hasWord(text, "QST") || hasWord(text, "PST")) {
      return "CAD";
    }
    if (hasWord(text, "UEN")) {
      return "SGD";
    }
    if (hasWord(text, "RFC") || text.contains("de C.V.")) {
      return "MXN";
    }
    if (hasWord(text, "Pty")) {
      return "AUD";
    }
    if (hasWord(text, "Pte")) {
      return "SGD";
    }
    // A tax that several dollar countries have, but not the United States.
    boolean elsewhere = hasWord(text, "GST");
    boolean peso = PESO.matcher(text).find() && !INVOICE.matcher(text).find();
    return elsewhere || peso ? null : "USD";
  }

  private static @Nullable String crown(Set<String> codes, String text) {
    Set<String> named = new TreeSet<>(codes);
    named.retainAll(CROWNS);
    if (named.size() == 1) {
      return named.iterator().next();
    }
    String folded = Squash.fold(text);
    boolean danish = folded.contains("cvr") || folded.contains("danmark");
    boolean norwegian = hasWord(text, "MVA") || hasWord(text, "mva") || folded.contains("norge");
    boolean swedish =
        folded.contains("bankgiro")
            || folded.contains("sverige")
            || folded.contains("fakturadatum");
    if (danish == norwegian && danish == swedish) {
      return byLetters(text, folded);
    }
    return danish ? "DKK" : norwegian ? "NOK" : "SEK";
  }

  /** Swedish writes ä and ö; Danish and Norwegian æ and ø, and they call the tax differently. */
  private static @Nullable String byLetters(String text, String folded) {
    boolean eastern = text.chars().anyMatch(c -> "äöÄÖ".indexOf(c) >= 0);
    boolean western = text.chars().anyMatch(c -> "æøÆØ".indexOf(c) >= 0);
    if (eastern == western) {
      return null;
    }
    if (eastern) {
      return folded.contains("moms") ? "SEK" : null;
    }
    return hasWord(text, "Moms") || hasWord(text, "moms") || hasWord(text, "MOMS") ? "DKK" : null;
  }

  private static boolean hasWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /** ISO 4217 code of a printed sign or code; null when the document leaves it open. */
  @Nullable String code(String printed) {
    String meaning = Currencies.meaning(printed);
    if (meaning == null) {
      return null;
    }
    return switch (meaning) {
      case "$" -> dollar;
      case "kr" -> crown;
      case "¥" -> yen;
      default -> meaning;
    };
  }
}
