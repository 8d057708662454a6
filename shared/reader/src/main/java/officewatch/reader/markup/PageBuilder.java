package officewatch.reader.markup;

import java.util.ArrayList;
import java.util.List;
import officewatch.reader.Box;
import officewatch.reader.layout.Cell;
import officewatch.reader.layout.Page;
import officewatch.reader.layout.Row;

/** Rows of cell texts to a page: cells part by a tab, rows end with a line feed. */
final class PageBuilder {
  private final StringBuilder text = new StringBuilder();
  private final List<Row> rows = new ArrayList<>();
  private int y;

  /** Leaves room as an empty line does. */
  void gap() {
    y += 2;
  }

  void row(List<Piece> cells) {
    List<Cell> row = new ArrayList<>(cells.size());
    for (Piece cell : cells) {
      if (!row.isEmpty()) {
        text.append('\t');
      }
      int start = text.length();
      text.append(cell.text());
      row.add(
          new Cell(cell.text(), start, text.length(), new Box(cell.column(), y, cell.width(), 1)));
    }
    text.append('\n');
    rows.add(new Row(row));
    y++;
  }

  Page page(String part) {
    return new Page(part, 1, text.toString(), rows);
  }
}
