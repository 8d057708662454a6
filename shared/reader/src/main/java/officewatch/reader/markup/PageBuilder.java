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

  void row(List<String> cells) {
    List<Cell> row = new ArrayList<>(cells.size());
    for (String cell : cells) {
      if (!row.isEmpty()) {
        text.append('\t');
      }
      int start = text.length();
      text.append(cell);
      row.add(new Cell(cell, start, text.length(), new Box(row.size(), rows.size(), 1, 1)));
    }
    text.append('\n');
    rows.add(new Row(row));
  }

  Page page(String part) {
    return new Page(part, 1, text.toString(), rows);
  }
}
