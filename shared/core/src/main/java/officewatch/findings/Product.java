package officewatch.findings;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of products as invoice lines print them, without what differs from month to month. */
final class Product {
  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mär|mai|okt|dez|avr|juil|déc|ene|abr"
          + "|ago|dic|gen|mag|giu|lug|set|ott|january|february|march|april|june|july|august"
          + "|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember"
          + "|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
          + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
          + "|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre"
          + "|januari|februari|maart|mei|augustus)";
  private static final Pattern VARYING =
      Pattern.compile(
          // Dates, months and years.
          "\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}"
              + "|(?<!\\p{L})(?:\\d{1,2}\\.? )?"
              + MONTH
              + "\\.?(?: \\d{1,2}(?!\\d))?(?!\\p{L})"
              + "|(?<!\\d)(?:19|20)\\d{2}(?!\\d)"
              // Prices, and how many of them.
              + "|[$€£¥] ?\\d[\\d.,]*+|\\d[\\d.,]*+ ?(?:[$€£¥]|usd|eur|gbp|chf)(?!\\p{L})"
              + "|^\\d+ ?[x×] ",
          Pattern.UNICODE_CASE);
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\d]++");
  private static final Pattern PART_OF_A_PERIOD =
      Pattern.compile(
          "pro-?rat|prorat|anteilig|au prorata|prorrate|remaining time|unused time|partial");

  private Product() {}

  /** Equal for lines that charge the same. */
  static String of(String description) {
    String plain = description.toLowerCase(Locale.ROOT).strip();
    return SIGNS.matcher(VARYING.matcher(plain).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** Whether the line says that it charges a part of a period only. */
  static boolean isPartial(String description) {
    return PART_OF_A_PERIOD.matcher(description.toLowerCase(Locale.ROOT)).find();
  }
}
