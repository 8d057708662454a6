package officewatch.reader.markup;

import java.util.ArrayList;
import java.util.List;

/** Text flowing into rows of cells, inside one table cell or the whole body. */
final class Flow {
  private final List<List<Piece>> rows = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final int span;

  Flow() {
    this(1);
  }

  /** A flow in a cell that spans so many columns. */
  Flow(int span) {
    this.span = span;
  }

  /** Adds text; any blanks count as one. */
  void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!blank) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
  }

  /** Ends the line; an empty one leaves no row. */
  void newLine() {
    String text = line.toString().strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      rows.add(List.of(new Piece(text, 0, 1)));
    }
  }

  /** Sets the cells of a table side by side, first line beside first line of the same row. */
  void table(List<List<Flow>> table) {
    newLine();
    List<Integer> starts = starts(table);
    for (List<Flow> cells : table) {
      int height = cells.stream().mapToInt(cell -> cell.rows.size()).max().orElse(0);
      for (int i = 0; i < height; i++) {
        List<Piece> row = new ArrayList<>();
        int column = 0;
        for (Flow cell : cells) {
          if (i < cell.rows.size()) {
            for (Piece piece : cell.rows.get(i)) {
              row.add(piece.moved(starts.get(column)));
            }
          }
          column = Math.min(column + cell.span, starts.size() - 1);
        }
        rows.add(row);
      }
    }
  }

  /** Where each column begins: a column is as wide as the widest table inside it. */
  private static List<Integer> starts(List<List<Flow>> table) {
    List<Integer> widths = new ArrayList<>();
    for (List<Flow> cells : table) {
      int column = 0;
      for (Flow cell : cells) {
        while (widths.size() < column + cell.span) {
          widths.add(1);
        }
        if (cell.span == 1) {
          widths.set(column, Math.max(widths.get(column), cell.width()));
        }
        column += cell.span;
      }
    }
    List<Integer> starts = new ArrayList<>(List.of(0));
    widths.forEach(width -> starts.add(starts.getLast() + width));
    return starts;
  }

  private int width() {
    return rows.stream().mapToInt(row -> row.isEmpty() ? 1 : row.getLast().end()).max().orElse(1);
  }

  List<List<Piece>> rows() {
    newLine();
    return rows;
  }
}
