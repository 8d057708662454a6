package officewatch.reader.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The table of goals: what was reached, with its 95 % Wilson interval, beside what it has to be.
 */
final class Goals {
  private final List<String> rows = new ArrayList<>();
  private int missed;

  /** The share of all asked for that is right. */
  void right(String what, Tally tally, String field, double goal, String toBeat) {
    share(what + ", " + field, tally.right(field), tally.asked(field), goal, toBeat);
  }

  /** The share of the answers given that is right. */
  void precision(String what, Tally tally, String field, double goal, String toBeat) {
    share(what + ", right of " + field, tally.right(field), tally.answered(field), goal, toBeat);
  }

  void share(String what, int right, int all, double goal, String toBeat) {
    if (all == 0) {
      rows.add(String.format(Locale.ROOT, "%-52s not measured", what));
      missed++;
      return;
    }
    String interval =
        String.format(
            Locale.ROOT,
            "%5d of %5d  %5.1f - %5.1f",
            right,
            all,
            Tally.wilson(right, all, -1),
            Tally.wilson(right, all, 1));
    row(what, 100.0 * right / all, interval, goal, toBeat);
  }

  /** A figure that is no share, such as an F1 in percent. */
  void row(String what, double figure, String detail, double goal, String toBeat) {
    boolean reached = figure >= goal;
    missed += reached ? 0 : 1;
    rows.add(
        String.format(
            Locale.ROOT,
            "%-52s %6.1f %-30s %6.1f %-4s %s",
            what,
            figure,
            detail,
            goal,
            reached ? "yes" : "NO",
            toBeat));
  }

  int missed() {
    return missed;
  }

  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            "%-52s %6s %-30s %6s %-4s %s%n",
            "class, field",
            "%",
            "right of all, 95 % interval",
            "goal",
            "met",
            "to beat")
        + String.join("\n", rows)
        + "\n"
        + missed
        + " goals missed\n";
  }
}
