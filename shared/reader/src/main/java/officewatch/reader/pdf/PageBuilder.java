package officewatch.reader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import officewatch.reader.Box;
import officewatch.reader.layout.Cell;
import officewatch.reader.layout.Page;
import officewatch.reader.layout.Row;

/**
 * Rows and cells from words by geometry. Measured best on invoices: words joined in drawing order,
 * rows by place (the sorting of PDFBox breaks words where columns overlap).
 */
final class PageBuilder {
  private static final Comparator<Word> FROM_TOP =
      Comparator.comparingDouble(Word::y).thenComparingDouble(Word::x);

  /** Two words belong to one row when their baselines differ by less than this share of a size. */
  private static final double SAME_ROW = 0.4;

  /** Words further apart than this share of the size stand in different cells. */
  private static final double NEW_CELL = 0.8;

  /** The same where single letters are spaced out. */
  private static final double SPACED_CELL = 1.6;

  private final StringBuilder text = new StringBuilder();
  private final List<Row> rows = new ArrayList<>();

  private PageBuilder() {}

  static Page build(int number, List<Word> words) {
    PageBuilder builder = new PageBuilder();
    Map<Integer, List<Word>> byDirection = new HashMap<>();
    for (Word word : words) {
      byDirection.computeIfAbsent(word.direction(), _ -> new ArrayList<>()).add(word);
    }
    // The main text first; stamps and margin notes in other directions behind it.
    byDirection.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Integer, List<Word>>>comparingInt(e -> -e.getValue().size())
                .thenComparingInt(Map.Entry::getKey))
        .forEach(e -> builder.rowsOf(e.getValue()));
    return new Page("", number, builder.text.toString(), builder.rows);
  }

  private void rowsOf(List<Word> words) {
    words.sort(FROM_TOP);
    List<Word> row = new ArrayList<>();
    double baseline = 0;
    double size = 0;
    for (Word word : words) {
      if (!row.isEmpty() && word.y() - baseline > SAME_ROW * Math.min(size, word.size())) {
        cellsOf(row);
        row.clear();
      }
      if (row.isEmpty()) {
        baseline = word.y();
        size = word.size();
      }
      row.add(word);
    }
    if (!row.isEmpty()) {
      cellsOf(row);
    }
  }

  private void cellsOf(List<Word> row) {
    row.sort(Comparator.comparingDouble(Word::x));
    dropShadows(row);
    List<Cell> cells = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= row.size(); i++) {
      if (i == row.size() || startsCell(row, i)) {
        cells.add(cell(row.subList(from, i), !cells.isEmpty()));
        from = i;
      }
    }
    text.append('\n');
    rows.add(new Row(cells));
  }

  /** Bold is sometimes faked by drawing a word twice with a small shift. */
  private static void dropShadows(List<Word> row) {
    for (int i = row.size() - 1; i > 0; i--) {
      Word word = row.get(i);
      Word before = row.get(i - 1);
      if (word.text().equals(before.text()) && word.x() - before.x() < 0.2 * word.size()) {
        row.remove(i);
      }
    }
  }

  private static boolean startsCell(List<Word> row, int i) {
    double size = Math.min(row.get(i - 1).size(), row.get(i).size());
    double gap = gap(row, i);
    return gap > NEW_CELL * size && !(isSpaced(row, i) && gap < SPACED_CELL * size);
  }

  /** Whether letters spaced out for emphasis go on here: "I n v o i c e N o". */
  private static boolean isSpaced(List<Word> row, int i) {
    int singles = 0;
    for (int k = Math.max(0, i - 3); k < Math.min(row.size(), i + 3); k++) {
      singles += row.get(k).text().length() == 1 ? 1 : 0;
    }
    return singles >= 4 && row.get(i - 1).text().length() == 1 && row.get(i).text().length() == 1;
  }

  /** The usual gap between letters that are spaced out; 0 when there are none. */
  private static double letterGap(List<Word> words) {
    double least = 0;
    for (int i = 1; i < words.size(); i++) {
      if (isSpaced(words, i) && (least == 0 || gap(words, i) < least)) {
        least = gap(words, i);
      }
    }
    return least;
  }

  private static double gap(List<Word> row, int i) {
    return row.get(i).x() - row.get(i - 1).right();
  }

  private Cell cell(List<Word> words, boolean follows) {
    if (follows) {
      text.append("  ");
    }
    int start = text.length();
    Word before = words.getFirst();
    Box box = box(before);
    text.append(before.text());
    double letterGap = letterGap(words);
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      boolean spaced = isSpaced(words, i) && gap(words, i) < 1.8 * letterGap;
      if (gap(words, i) >= 0.05 * word.size() && !spaced) {
        text.append(' ');
      }
      text.append(word.text());
      box = box.union(box(word));
      before = word;
    }
    return new Cell(text.substring(start), start, text.length(), box);
  }

  private static Box box(Word word) {
    return new Box(word.x(), word.y() - word.size(), word.width(), word.size());
  }
}
