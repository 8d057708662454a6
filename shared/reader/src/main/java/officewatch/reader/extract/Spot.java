package officewatch.reader.extract;

import java.util.List;
import officewatch.reader.Box;
import officewatch.reader.layout.Cell;
import officewatch.reader.layout.Page;

/**
 * A cell with all that was recognised in it.
 *
 * @param sheet index of the page in the document
 * @param row index of the row in its page
 * @param column index of the cell in its row
 */
record Spot(
    Page page,
    int sheet,
    int row,
    int column,
    Cell cell,
    Squash squash,
    List<Hit> hits,
    List<Hit> headings,
    List<DateAt> dates,
    List<Amount> amounts) {

  String text() {
    return cell.text();
  }

  Box box() {
    return cell.box();
  }

  boolean has(LabelKind kind) {
    return hits.stream().anyMatch(hit -> hit.is(kind));
  }

  /** Whether the cell begins with the label and says little else. */
  boolean isOnly(Hit hit) {
    return Texts.letters(text(), 0, hit.start()) == 0
        && Texts.letters(text(), hit.end(), text().length()) <= 8;
  }

  boolean overlaps(Spot other) {
    double left = Math.max(box().x(), other.box().x());
    double right = Math.min(box().x() + box().width(), other.box().x() + other.box().width());
    return right - left > 0 || box().x() == other.box().x();
  }
}
