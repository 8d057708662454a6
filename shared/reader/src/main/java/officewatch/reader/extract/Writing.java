package officewatch.reader.extract;

import java.util.List;
import java.util.regex.Pattern;
import officewatch.reader.layout.Cell;
import officewatch.reader.layout.Page;

/**
 * How a document writes numbers, by vote of all numbers in it.
 *
 * @param mark the decimal mark, 0 when no number tells
 * @param decimals behind the mark in amounts of money: 3 in a few currencies, else 2
 */
record Writing(char mark, int decimals) {
  /** Currencies with three decimals (ISO 4217), with the signs in Latin letters in use. */
  private static final Pattern THREE =
      Pattern.compile("(?<![\\p{L}\\d])(?:KWD|BHD|OMR|JOD|TND|LYD|IQD|KD|BD)(?!\\p{L})");

  static Writing of(List<Page> pages) {
    int decimals = pages.stream().anyMatch(p -> THREE.matcher(p.text()).find()) ? 3 : 2;
    int vote = 0;
    for (Page page : pages) {
      for (var row : page.rows()) {
        for (Cell cell : row.cells()) {
          vote += Amounts.vote(cell.text(), decimals);
        }
      }
    }
    return new Writing(vote > 0 ? '.' : vote < 0 ? ',' : 0, decimals);
  }
}
