package officewatch.reader.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Right, wrong and missing answers per field. */
public final class Tally {
  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  /** Counts an answer; an absent one is the empty string. */
  public void add(String file, String field, String expected, String actual, boolean right) {
    int[] c = counts.computeIfAbsent(field, _ -> new int[3]);
    c[right ? 0 : actual.isEmpty() ? 2 : 1]++;
    if (!right) {
      errors.add(file + "  " + field + ": expected '" + expected + "', read '" + actual + "'");
    }
  }

  public double rate(String field) {
    int[] c = counts.getOrDefault(field, new int[] {0, 0, 1});
    return 100.0 * c[0] / (c[0] + c[1] + c[2]);
  }

  /** Share of what was answered that is right, in percent. */
  public double precision(String field) {
    int[] c = counts.getOrDefault(field, new int[] {0, 1, 0});
    return c[0] + c[1] == 0 ? 100 : 100.0 * c[0] / (c[0] + c[1]);
  }

  /** Share of what was asked that was answered, rightly or not, in percent. */
  public double coverage(String field) {
    int[] c = counts.getOrDefault(field, new int[] {0, 0, 1});
    return 100.0 * (c[0] + c[1]) / (c[0] + c[1] + c[2]);
  }

  /** Share of what is there that was found, in percent. */
  public double recall(String field) {
    int[] c = counts.getOrDefault(field, new int[] {0, 0, 1});
    return c[0] + c[2] == 0 ? 100 : 100.0 * c[0] / (c[0] + c[2]);
  }

  /** How often a field was asked for. */
  public int asked(String field) {
    int[] c = counts.getOrDefault(field, new int[3]);
    return c[0] + c[1] + c[2];
  }

  /** How often a field was answered, rightly or not. */
  public int answered(String field) {
    int[] c = counts.getOrDefault(field, new int[3]);
    return c[0] + c[1];
  }

  public int right(String field) {
    return counts.getOrDefault(field, new int[3])[0];
  }

  public List<String> errors() {
    return errors;
  }

  /** With the 95 % Wilson interval of the share that is right. */
  @Override
  public String toString() {
    StringBuilder table =
        new StringBuilder(
            "field                 right wrong missing right %   95 % interval precision\n");
    counts.forEach(
        (field, c) -> {
          int all = c[0] + c[1] + c[2];
          table.append(
              String.format(
                  Locale.ROOT,
                  "%-20s %6d %5d %7d %7.1f   %5.1f - %5.1f %9.1f%n",
                  field,
                  c[0],
                  c[1],
                  c[2],
                  rate(field),
                  wilson(c[0], all, -1),
                  wilson(c[0], all, 1),
                  precision(field)));
        });
    return table.toString();
  }

  /** An end of the Wilson score interval, in percent. */
  static double wilson(int right, int all, int side) {
    double z = 1.96;
    double p = (double) right / all;
    double middle = p + z * z / (2 * all);
    double half = z * Math.sqrt(p * (1 - p) / all + z * z / (4.0 * all * all));
    return 100 * (middle + side * half) / (1 + z * z / all);
  }
}
