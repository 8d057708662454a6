package officewatch.reader.ocr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import officewatch.reader.Box;

/** The table Tesseract writes: one row for each block, line and word, places in pixels. */
final class TsvWords {
  private static final String WORD = "5";
  private static final int COLUMNS = 12;

  private TsvWords() {}

  static List<OcrWord> parse(String table, int dpi) {
    List<OcrWord> words = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (String row : table.split("\n")) {
      String[] cells = row.split("\t", -1);
      if (cells.length != COLUMNS || !cells[0].equals(WORD) || cells[11].isBlank()) {
        continue;
      }
      String line = String.join(" ", cells[2], cells[3], cells[4]);
      words.add(
          new OcrWord(
              cells[11].strip(),
              new Box(
                  points(cells[6], dpi),
                  points(cells[7], dpi),
                  points(cells[8], dpi),
                  points(cells[9], dpi)),
              Double.parseDouble(cells[10]) / 100,
              lines.computeIfAbsent(line, _ -> lines.size())));
    }
    return words;
  }

  private static double points(String pixels, int dpi) {
    return Integer.parseInt(pixels) * 72.0 / dpi;
  }
}
