package officewatch.reader.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import officewatch.reader.Box;
import officewatch.reader.layout.Page;
import officewatch.reader.ocr.OcrWord;

/** Rows and cells from the words of a picture, straightened. */
public final class OcrPages {
  /** Print has this share of its size between the feet of g and the head of l. */
  private static final double INK = 0.75;

  /** A line of fewer words says little about how the page lies. */
  private static final int TELLING = 3;

  private OcrPages() {}

  /** The page in the model of all formats; words of one line get one baseline. */
  public static Page page(int number, List<OcrWord> words) {
    Map<Integer, List<OcrWord>> lines = new TreeMap<>();
    for (OcrWord word : words) {
      lines.computeIfAbsent(word.line(), _ -> new ArrayList<>()).add(word);
    }
    double slope = slope(lines.values());
    List<Word> placed = new ArrayList<>();
    for (List<OcrWord> line : lines.values()) {
      double size = median(line.stream().map(w -> w.box().height() / INK).toList());
      double baseline =
          median(line.stream().map(w -> bottom(w.box()) - slope * w.box().x()).toList());
      for (OcrWord word : line) {
        Box box = word.box();
        placed.add(new Word(Glyphs.clean(word.text()), box.x(), baseline, box.width(), size, 0));
      }
    }
    placed.removeIf(word -> word.text().isBlank());
    return PageBuilder.build(number, placed);
  }

  /** How much the lines fall from left to right: a sheet seldom lies straight. */
  private static double slope(Collection<List<OcrWord>> lines) {
    List<Double> slopes = new ArrayList<>();
    for (List<OcrWord> line : lines) {
      double width = line.getLast().box().x() - line.getFirst().box().x();
      if (line.size() >= TELLING && width > 0) {
        slopes.add((bottom(line.getLast().box()) - bottom(line.getFirst().box())) / width);
      }
    }
    return median(slopes);
  }

  private static double bottom(Box box) {
    return box.y() + box.height();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
