package officewatch.reader.markup;

import java.util.ArrayList;
import java.util.List;

/** Text flowing into rows of cells, inside one table cell or the whole body. */
final class Flow {
  private final List<List<String>> rows = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

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
      rows.add(List.of(text));
    }
  }

  /** Sets the flows of the cells of a table row side by side, first line beside first line. */
  void beside(List<Flow> cells) {
    newLine();
    int height = cells.stream().mapToInt(cell -> cell.rows.size()).max().orElse(0);
    for (int i = 0; i < height; i++) {
      List<String> row = new ArrayList<>();
      for (Flow cell : cells) {
        if (i < cell.rows.size()) {
          row.addAll(cell.rows.get(i));
        }
      }
      rows.add(row);
    }
  }

  List<List<String>> rows() {
    newLine();
    return rows;
  }
}
