package officewatch.reader.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import officewatch.reader.Field;
import org.jspecify.annotations.Nullable;

/** Two dates joined by a dash or a word: the service period. */
final class Period {
  private static final Labels JOINTS =
      Labels.of(
          LabelKind.PERIOD,
          "to",
          "bis",
          "au",
          "al",
          "a",
          "ate",
          "tot",
          "t m",
          "tm",
          "do",
          "till",
          "til",
          "through",
          "thru",
          "until",
          "and",
          "und",
          "bis zum");

  /** "September 30" and its like in other languages. */
  private static final int LONGEST_DAY = 16;

  /** The pair of dates of a period in a cell. */
  record Pair(DateAt from, DateAt to) {}

  private final @Nullable Field<LocalDate> start;
  private final @Nullable Field<LocalDate> end;

  private Period(@Nullable Field<LocalDate> start, @Nullable Field<LocalDate> end) {
    this.start = start;
    this.end = end;
  }

  static Period in(Grid grid) {
    List<Candidate<LocalDate>> starts = new ArrayList<>();
    List<Candidate<LocalDate>> ends = new ArrayList<>();
    for (Spot spot : grid.spots()) {
      Pair pair = pair(spot, grid.dayFirst());
      if (pair != null) {
        boolean labelled = spot.has(LabelKind.PERIOD) || leftIsPeriod(grid, spot);
        double score = labelled ? 0.92 : 0.7;
        String rule = labelled ? "period.label" : "period.pair";
        starts.add(candidate(grid, spot, pair.from(), rule, score));
        ends.add(candidate(grid, spot, pair.to(), rule, score));
      }
    }
    Field<LocalDate> start = Chooser.choose(starts);
    Field<LocalDate> end = Chooser.choose(ends);
    boolean both = start != null && end != null && !end.value().isBefore(start.value());
    return both ? new Period(start, end) : new Period(null, null);
  }

  @Nullable Field<LocalDate> start() {
    return start;
  }

  @Nullable Field<LocalDate> end() {
    return end;
  }

  /** The first two dates of a cell when only a dash or "to" stands between them. */
  static @Nullable Pair pair(Spot spot, boolean dayFirst) {
    for (int i = 0; i + 1 < spot.dates().size(); i++) {
      DateAt from = spot.dates().get(i);
      DateAt to = spot.dates().get(i + 1);
      // "2024. 04. 01. - 2024. 04. 30.": the last point belongs to the date.
      String between = spot.text().substring(from.end(), to.start());
      between = (between.startsWith(".") ? between.substring(1) : between).strip();
      boolean dash = between.length() == 1 && "-–—~→".contains(between);
      if ((dash || isJoint(between)) && !to.value(dayFirst).isBefore(from.value(dayFirst))) {
        return new Pair(from, to);
      }
    }
    return abbreviated(spot, dayFirst);
  }

  /** "Feb 1 - Feb 29, 2024": the first date without its year. */
  private static @Nullable Pair abbreviated(Spot spot, boolean dayFirst) {
    for (DateAt to : spot.dates()) {
      String before = spot.text().substring(0, to.start()).stripTrailing();
      if (before.isEmpty() || !"-–—".contains(before.substring(before.length() - 1))) {
        continue;
      }
      String first = before.substring(0, before.length() - 1).stripTrailing();
      for (int start = Math.max(0, first.length() - LONGEST_DAY); start < first.length(); start++) {
        int year = to.value(dayFirst).getYear();
        String part = first.substring(start);
        List<DateAt> dates =
            Dates.find(part + (part.endsWith(".") ? "" : " ") + year, Months.USUAL);
        if (dates.size() == 1
            && dates.getFirst().start() == 0
            && dates.getFirst().end() > part.length()
            && (start == 0 || !Character.isLetterOrDigit(first.charAt(start - 1)))) {
          LocalDate from = dates.getFirst().value(dayFirst);
          LocalDate fit = from.isAfter(to.value(dayFirst)) ? from.minusYears(1) : from;
          return new Pair(new DateAt(fit, null, 0, start, first.length()), to);
        }
      }
    }
    return null;
  }

  private static boolean isJoint(String between) {
    if (between.length() > 12) {
      return false;
    }
    List<Hit> hits = JOINTS.find(Squash.of(between));
    return hits.size() == 1
        && hits.getFirst().start() == 0
        && hits.getFirst().end() == between.length();
  }

  private static boolean leftIsPeriod(Grid grid, Spot spot) {
    return spot.column() > 0 && grid.rowOf(spot).get(spot.column() - 1).has(LabelKind.PERIOD);
  }

  private static Candidate<LocalDate> candidate(
      Grid grid, Spot spot, DateAt date, String rule, double score) {
    return new Candidate<>(
        date.value(grid.dayFirst()), spot, date.start(), date.end(), rule, score);
  }
}
