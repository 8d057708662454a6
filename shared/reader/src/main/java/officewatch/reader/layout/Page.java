package officewatch.reader.layout;

import java.util.List;

/**
 * A page as rows of cells, top to bottom.
 *
 * @param part name of the document part
 * @param number 1-based
 * @param text canonical text that cells (and evidence) point into
 * @param rows top to bottom; formats without geometry use the row index as y and the column index
 *     as x
 */
public record Page(String part, int number, String text, List<Row> rows) {
  public Page {
    rows = List.copyOf(rows);
  }
}
