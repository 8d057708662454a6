package officewatch.reader.extract;

import java.util.List;
import officewatch.reader.layout.Page;

/** Guesses the order of day and month where no date of the document proves it. */
final class DateOrder {
  private static final List<String> ELSEWHERE =
      List.of(
          "€", "£", "EUR", "GBP", "CHF", "AUD", "NZD", "SGD", "INR", "ABN", "GST", "A$", "NZ$",
          "S$", "R$", "₹");

  private DateOrder() {}

  /** Month before day is written in the United States only, so dollars and nothing else say it. */
  static boolean looksAmerican(List<Page> pages) {
    boolean dollars =
        pages.stream().anyMatch(p -> p.text().contains("$") || p.text().contains("USD"));
    return dollars
        && pages.stream().noneMatch(p -> ELSEWHERE.stream().anyMatch(p.text()::contains));
  }
}
