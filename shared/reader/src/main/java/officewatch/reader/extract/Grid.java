package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.List;
import officewatch.reader.layout.Cell;
import officewatch.reader.layout.Page;

/** All cells of a document with what was recognised in them, and their neighbours. */
final class Grid {
  /** Longer cells are prose: recognising nothing in them bounds the work on hostile text. */
  private static final int MAX_CELL = 2_000;

  private final List<List<List<Spot>>> pages = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();
  private final Writing writing;
  private final Months months;
  private final DateOrder order;

  private Grid(List<Page> source) {
    int vote = 0;
    months = Months.of(source);
    for (Page page : source) {
      for (var row : page.rows()) {
        for (Cell cell : row.cells()) {
          for (DateAt date : Dates.find(cell.text(), months)) {
            vote += date.vote();
          }
        }
      }
    }
    writing = Writing.of(source);
    order = DateOrder.of(source, vote);
    for (Page page : source) {
      pages.add(rows(page));
    }
  }

  static Grid of(List<Page> pages) {
    return new Grid(pages);
  }

  private List<List<Spot>> rows(Page page) {
    List<List<Spot>> rows = new ArrayList<>();
    for (int r = 0; r < page.rows().size(); r++) {
      List<Spot> row = new ArrayList<>();
      List<Cell> cells = page.rows().get(r).cells();
      for (int c = 0; c < cells.size(); c++) {
        row.add(spot(page, r, c, cells.get(c)));
      }
      rows.add(row);
      spots.addAll(row);
    }
    return rows;
  }

  private Spot spot(Page page, int row, int column, Cell cell) {
    String text = cell.text().length() > MAX_CELL ? "" : cell.text();
    Squash squash = Squash.of(text);
    List<DateAt> dates = Dates.find(text, months);
    List<Ids.Span> taken = new ArrayList<>();
    dates.forEach(date -> taken.add(new Ids.Span(date.start(), date.end())));
    VatIds.find(text).forEach(vat -> taken.add(new Ids.Span(vat.start(), vat.end())));
    return new Spot(
        page,
        pages.size(),
        row,
        column,
        cell,
        squash,
        Compounds.add(text, Labels.FIELDS.find(squash)),
        Labels.COLUMNS.find(squash),
        dates,
        Amounts.find(text, taken, writing));
  }

  /** The canonical text of all pages. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (List<List<Spot>> rows : pages) {
      if (!rows.isEmpty() && !rows.getFirst().isEmpty()) {
        text.append(rows.getFirst().getFirst().page().text()).append('\n');
      }
    }
    return text.toString();
  }

  List<Spot> spots() {
    return spots;
  }

  boolean dayFirst() {
    return order.dayFirst();
  }

  DateOrder order() {
    return order;
  }

  List<List<Spot>> rowsOf(Spot spot) {
    return pages.get(spot.sheet());
  }

  List<List<List<Spot>>> pages() {
    return pages;
  }

  List<Spot> rowOf(Spot spot) {
    return rowsOf(spot).get(spot.row());
  }

  /** The cells right of a cell, nearest first. */
  List<Spot> rightOf(Spot spot) {
    List<Spot> row = rowOf(spot);
    return row.subList(spot.column() + 1, row.size());
  }

  /** The cells in the same column of the next rows, nearest first, at most so many rows away. */
  List<Spot> below(Spot spot, int rows) {
    List<Spot> found = new ArrayList<>();
    List<List<Spot>> all = rowsOf(spot);
    double reach = 1.2 * rows * Math.max(1, spot.box().height()) + 0.6 * spot.box().height();
    for (int r = spot.row() + 1; r < all.size() && found.size() < rows; r++) {
      for (Spot other : all.get(r)) {
        if (other.overlaps(spot)) {
          if (other.box().y() - spot.box().y() <= 2 * reach) {
            found.add(other);
          }
          break;
        }
      }
      if (!all.get(r).isEmpty() && all.get(r).getFirst().box().y() - spot.box().y() > 2 * reach) {
        break;
      }
    }
    return found;
  }
}
