package officewatch.reader.extract;

import java.util.List;
import java.util.regex.Pattern;
import officewatch.reader.layout.Page;

/**
 * The order of day and month in a document.
 *
 * @param dayFirst whether 03/04 is in April
 * @param certainty about the probability of that: 1 when a date of the document proves it
 */
record DateOrder(boolean dayFirst, double certainty) {
  private static final List<String> ELSEWHERE =
      List.of(
          "€", "£", "EUR", "GBP", "CHF", "AUD", "NZD", "SGD", "INR", "ABN", "GST", "A$", "NZ$",
          "S$", "R$", "₹");

  private static final Pattern ENGLISH =
      Pattern.compile("(?i)\\b(?:invoice|receipt|credit (?:note|memo)|statement|amount due)\\b");

  private static final Pattern AMERICAN =
      Pattern.compile(
          "\\b[A-Z]{2},? \\d{5}(?:-\\d{4})?\\b|\\bInc\\b|\\bLLC\\b|\\bCorp\\b|\\bEIN\\b"
              + "|United States|\\bUSA\\b|(?i:sales tax)");

  /** Canada writes either order. */
  private static final Pattern CANADIAN = Pattern.compile("CA\\$|C\\$|\\bCAD\\b|\\bCanada\\b");

  /**
   * Month before day is written in English and the United States only; elsewhere the day is first.
   *
   * @param vote of the dates that can be read in one order only: positive is day first
   */
  static DateOrder of(List<Page> pages, int vote) {
    if (vote != 0) {
      return new DateOrder(vote > 0, 1);
    }
    boolean english = has(pages, ENGLISH);
    if (!english) {
      return new DateOrder(true, has(pages, CANADIAN) ? 0.75 : 0.95);
    }
    boolean dollars =
        pages.stream().anyMatch(p -> p.text().contains("$") || p.text().contains("USD"));
    boolean elsewhere =
        pages.stream().anyMatch(p -> ELSEWHERE.stream().anyMatch(p.text()::contains));
    if (!dollars || elsewhere) {
      return new DateOrder(true, has(pages, CANADIAN) ? 0.75 : 0.9);
    }
    boolean american = has(pages, AMERICAN) && !has(pages, CANADIAN);
    return new DateOrder(false, american ? 0.9 : 0.75);
  }

  private static boolean has(List<Page> pages, Pattern pattern) {
    return pages.stream().anyMatch(p -> pattern.matcher(p.text()).find());
  }
}
