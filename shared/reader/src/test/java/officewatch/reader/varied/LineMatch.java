package officewatch.reader.varied;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import officewatch.reader.Line;
import officewatch.reader.score.Tally;
import org.jspecify.annotations.Nullable;

/** Compares lines read with lines printed: description, quantity and amount must all be right. */
public final class LineMatch {
  private LineMatch() {}

  static void compare(Sample sample, List<Line> lines, Tally tally) {
    List<Line> left = new ArrayList<>(lines);
    for (Facts.Item item : sample.facts().items()) {
      Line match =
          left.stream()
              .filter(
                  line ->
                      line.description().equals(item.description())
                          && same(line.quantity(), item.quantity())
                          && same(line.net(), item.net())
                          && same(line.unitPrice(), item.unitPrice()))
              .findFirst()
              .orElse(null);
      left.remove(match);
      Line named =
          lines.stream()
              .filter(line -> line.description().equals(item.description()))
              .filter(line -> same(line.net(), item.net()))
              .findFirst()
              .orElse(null);
      tally.add(
          sample.name(),
          "seats",
          item.quantity().toPlainString(),
          named == null || named.quantity() == null ? "" : named.quantity().toPlainString(),
          named != null && same(named.quantity(), item.quantity()));
      tally.add(
          sample.name(),
          "line items",
          item.description(),
          match == null ? "" : "it",
          match != null);
    }
    left.forEach(
        line -> tally.add(sample.name(), "line items", "", line.description() + line.net(), false));
  }

  /** F1 of the lines, in percent. */
  public static double f1(Tally tally) {
    double precision = tally.precision("line items");
    double recall = tally.recall("line items");
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static boolean same(@Nullable BigDecimal a, BigDecimal b) {
    return a != null && a.abs().compareTo(b.abs()) == 0;
  }
}
