package officewatch.reader.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import officewatch.reader.Field;
import org.jspecify.annotations.Nullable;

/** Issue date and due date: dates beside, behind or below the labels that name them. */
final class DateFields {
  /** How far behind its label a date may stand in one cell, in characters. */
  private static final int REACH = 40;

  private final Grid grid;
  private final List<Candidate<LocalDate>> candidates = new ArrayList<>();

  private DateFields(Grid grid) {
    this.grid = grid;
  }

  static @Nullable Field<LocalDate> issue(Grid grid) {
    DateFields search = new DateFields(grid);
    for (Spot spot : grid.spots()) {
      for (Hit hit : spot.hits()) {
        if (hit.is(LabelKind.DATE)) {
          search.at(spot, hit, "date.label", 0.94);
        } else if (hit.is(LabelKind.NUMBER) || hit.is(LabelKind.NUMBER_WEAK)) {
          search.behindNumber(spot, hit);
        } else if (hit.is(LabelKind.DATE_WEAK) && hit.start() == 0 && standsAlone(spot, hit)) {
          search.at(spot, hit, "date.weak-label", 0.8);
        }
      }
    }
    search.unlabelled();
    return Chooser.choose(search.candidates);
  }

  static @Nullable Field<LocalDate> due(Grid grid) {
    DateFields search = new DateFields(grid);
    for (Spot spot : grid.spots()) {
      for (Hit hit : spot.hits()) {
        if (hit.is(LabelKind.DUE) && !discount(spot, hit)) {
          search.at(spot, hit, "due.label", 0.92);
        }
      }
    }
    return Chooser.choose(search.candidates);
  }

  /** "Datum" with another word behind it, such as "levering", names some other date. */
  private static boolean standsAlone(Spot spot, Hit hit) {
    int next =
        spot.dates().stream()
            .mapToInt(DateAt::start)
            .filter(start -> start >= hit.end())
            .findFirst()
            .orElse(spot.text().length());
    return Texts.letters(spot.text(), hit.end(), next) <= 2;
  }

  /** A date in "3 % discount until ..." is not the last day of payment. */
  private static boolean discount(Spot spot, Hit hit) {
    int from = Math.max(0, hit.start() - 45);
    return Squash.fold(spot.text().substring(from, hit.start())).contains("skonto")
        || spot.text().substring(from, hit.start()).contains("%");
  }

  private void at(Spot spot, Hit hit, String rule, double score) {
    DateAt same = first(spot, hit.end(), REACH);
    if (same != null) {
      propose(spot, same, rule, score);
      return;
    }
    if (hit.end() + 3 >= spot.text().length() && wrapped(spot, rule, score)) {
      return;
    }
    if (!spot.isOnly(hit)) {
      return;
    }
    for (Spot right : grid.rightOf(spot)) {
      if (!right.dates().isEmpty() && right.hits().stream().noneMatch(DateFields::namesDate)) {
        boolean other = !fills(right, right.dates().getFirst());
        propose(right, right.dates().getFirst(), rule + "-right", other ? 0.6 * score : score);
        if (!other) {
          return;
        }
        break;
      }
      if (!right.hits().isEmpty()) {
        break;
      }
    }
    double factor = 0.95;
    for (Spot below : grid.below(spot, 3)) {
      if (!below.dates().isEmpty()) {
        // Two dates are a period of another column that reaches below this label.
        if (below.dates().size() == 1 && below.hits().stream().noneMatch(DateFields::namesDate)) {
          propose(below, below.dates().getFirst(), rule + "-below", score * factor);
        }
        return;
      }
      factor -= 0.1;
    }
  }

  /** A sentence that breaks between label and date. */
  private boolean wrapped(Spot spot, String rule, double score) {
    List<List<Spot>> rows = grid.rowsOf(spot);
    if (spot.row() + 1 >= rows.size() || !grid.rightOf(spot).isEmpty()) {
      return false;
    }
    Spot next = rows.get(spot.row() + 1).getFirst();
    if (next.dates().isEmpty() || next.dates().getFirst().start() > 2 || !next.overlaps(spot)) {
      return false;
    }
    propose(next, next.dates().getFirst(), rule + "-wrapped", score);
    return true;
  }

  /** "Rechnung Nr. 5 vom 31.12.2024", also with the date in the next cell. */
  private void behindNumber(Spot spot, Hit hit) {
    DateAt date = first(spot, hit.end(), REACH);
    if (date == null) {
      String text = spot.text();
      int last = text.lastIndexOf(' ') + 1;
      // "Gutschrift Nr. 5 vom" at the end of a line goes on in the next one.
      if (last > hit.end() && text.length() - last <= 5 && Texts.digits(text) > 0) {
        wrapped(spot, "date.behind-number", 0.88);
      }
      return;
    }
    boolean number = Texts.digits(spot.text().substring(hit.end(), date.start())) > 0;
    boolean other =
        spot.hits().stream()
            .anyMatch(
                h -> h.start() >= hit.end() && h.end() <= date.start() && h.is(LabelKind.OTHER_ID));
    if (number && !other) {
      propose(spot, date, "date.behind-number", 0.9);
    }
  }

  /** Dates without a label in the head of the first page, such as "Berlin, 31.12.2024". */
  private void unlabelled() {
    if (grid.pages().isEmpty()) {
      return;
    }
    List<List<Spot>> rows = grid.pages().getFirst();
    int head = Math.max(12, rows.size() * 2 / 5);
    for (List<Spot> row : rows.subList(0, Math.min(head, rows.size()))) {
      for (Spot spot : row) {
        Predicate<Spot> named = s -> s.hits().stream().anyMatch(DateFields::namesDate);
        if (spot.dates().size() == 1
            && spot.text().length() < 40
            && !named.test(spot)
            && row.subList(0, spot.column()).stream().noneMatch(named)
            && above(spot).stream().noneMatch(named)) {
          propose(spot, spot.dates().getFirst(), "date.unlabelled", 0.5);
        }
      }
    }
  }

  private List<Spot> above(Spot spot) {
    List<List<Spot>> rows = grid.rowsOf(spot);
    return spot.row() == 0
        ? List.of()
        : rows.get(spot.row() - 1).stream().filter(spot::overlaps).toList();
  }

  /** Whether the cell holds the date and hardly anything else. */
  private static boolean fills(Spot spot, DateAt date) {
    return Texts.written(spot.text(), 0, date.start())
            + Texts.written(spot.text(), date.end(), spot.text().length())
        <= 12;
  }

  private static boolean namesDate(Hit hit) {
    return hit.is(LabelKind.DUE) || hit.is(LabelKind.OTHER_DATE) || hit.is(LabelKind.PERIOD);
  }

  /** The first date behind a place that no other label claims. */
  private static @Nullable DateAt first(Spot spot, int from, int reach) {
    for (DateAt date : spot.dates()) {
      if (date.start() >= from) {
        boolean claimed =
            spot.hits().stream()
                .anyMatch(h -> h.start() > from + 1 && h.end() <= date.start() && namesDate(h));
        return claimed || date.start() - from > reach ? null : date;
      }
    }
    return null;
  }

  private void propose(Spot spot, DateAt date, String rule, double score) {
    double certain = date.ambiguous() ? grid.order().certainty() : 1;
    candidates.add(
        new Candidate<>(
            date.value(grid.dayFirst()), spot, date.start(), date.end(), rule, score * certain));
  }
}
