package officewatch.reader.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Right, wrong and missing answers per field. */
final class Tally {
  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  /** Counts an answer; an absent one is the empty string. */
  void add(String file, String field, String expected, String actual, boolean right) {
    int[] c = counts.computeIfAbsent(field, _ -> new int[3]);
    c[right ? 0 : actual.isEmpty() ? 2 : 1]++;
    if (!right) {
      errors.add(file + "  " + field + ": expected '" + expected + "', read '" + actual + "'");
    }
  }

  double rate(String field) {
    int[] c = counts.getOrDefault(field, new int[] {0, 0, 1});
    return 100.0 * c[0] / (c[0] + c[1] + c[2]);
  }

  int right(String field) {
    return counts.getOrDefault(field, new int[3])[0];
  }

  List<String> errors() {
    return errors;
  }

  @Override
  public String toString() {
    StringBuilder table =
        new StringBuilder("field       right  wrong  missing  right %  precision %\n");
    counts.forEach(
        (field, c) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-10s %6d %6d %8d %8.1f %12.1f%n",
                    field,
                    c[0],
                    c[1],
                    c[2],
                    rate(field),
                    c[0] + c[1] == 0 ? 100.0 : 100.0 * c[0] / (c[0] + c[1]))));
    return table.toString();
  }
}
