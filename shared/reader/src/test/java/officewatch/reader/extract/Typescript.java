package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.List;
import officewatch.reader.Box;
import officewatch.reader.layout.Cell;
import officewatch.reader.layout.Page;
import officewatch.reader.layout.Row;

/** Pages from text typed with a fixed pitch: two blanks part cells, a form feed parts pages. */
final class Typescript {
  private static final double PITCH = 5;
  private static final double LEADING = 12;
  private static final double SIZE = 10;

  private Typescript() {}

  static List<Page> pages(String text) {
    List<Page> pages = new ArrayList<>();
    for (String page : text.split("\f")) {
      pages.add(page(pages.size() + 1, page));
    }
    return pages;
  }

  private static Page page(int number, String text) {
    List<Row> rows = new ArrayList<>();
    int line = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      List<Cell> cells = cells(text, start, end, line);
      if (!cells.isEmpty()) {
        rows.add(new Row(cells));
      }
      start = end + 1;
      line++;
    }
    return new Page("test.pdf", number, text, rows);
  }

  private static List<Cell> cells(String text, int start, int end, int line) {
    List<Cell> cells = new ArrayList<>();
    int i = start;
    while (i < end) {
      if (text.charAt(i) == ' ') {
        i++;
        continue;
      }
      int gap = text.indexOf("  ", i);
      int stop = gap < 0 || gap > end ? end : gap;
      Box box = new Box((i - start) * PITCH, line * LEADING, (stop - i) * PITCH, SIZE);
      cells.add(new Cell(text.substring(i, stop), i, stop, box));
      i = stop;
    }
    return cells;
  }
}
