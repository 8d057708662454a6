package officewatch.reader.layout;

import java.util.List;

/** Cells of one line, left to right. */
public record Row(List<Cell> cells) {
  public Row {
    cells = List.copyOf(cells);
  }
}
