package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds for every amount the label it belongs to: left in its row, else above it, else in the
 * heading of its column. Amounts in item tables belong to no label unless their row has one.
 */
final class AmountLabels {
  private static final Set<LabelKind> KINDS =
      EnumSet.of(
          LabelKind.TOTAL,
          LabelKind.TOTAL_WEAK,
          LabelKind.NET,
          LabelKind.TAX,
          LabelKind.PAYABLE,
          LabelKind.PAID,
          LabelKind.DISCOUNT);

  /** A label with more letters and digits between it and its amount is another sentence. */
  private static final int REACH = 20;

  /** A cell with more letters is a sentence, where label and amount must stand together. */
  private static final int SENTENCE = 45;

  private static final int SENTENCE_REACH = 16;
  private static final int CONTINUED = 20;

  /** As many letters in front of a label make the cell a sentence. */
  private static final int PROSE = 12;

  private final Grid grid;
  private final List<Labelled> found = new ArrayList<>();

  private AmountLabels(Grid grid) {
    this.grid = grid;
  }

  static List<Labelled> in(Grid grid) {
    AmountLabels search = new AmountLabels(grid);
    for (List<List<Spot>> rows : grid.pages()) {
      Headings headings = new Headings();
      for (List<Spot> row : rows) {
        headings.enter(row);
        search.row(row, headings);
      }
    }
    return search.found;
  }

  private void row(List<Spot> row, Headings headings) {
    for (Spot spot : row) {
      for (Amount amount : spot.amounts()) {
        Labelled labelled = label(spot, amount, row, headings);
        if (labelled != null) {
          found.add(labelled);
        }
      }
    }
  }

  private @Nullable Labelled label(Spot spot, Amount amount, List<Spot> row, Headings headings) {
    Hit same = lastHit(spot, amount.start());
    LabelKind column = headings.summaryKind(spot);
    int written = Texts.letters(spot.text(), 0, spot.text().length());
    boolean sentence = written > SENTENCE;
    int reach = sentence ? SENTENCE_REACH : REACH;
    if (same != null && Texts.letters(spot.text(), same.end(), amount.start()) <= reach) {
      // Prose that speaks of a total is not the line that states it.
      if (Texts.letters(spot.text(), 0, same.start()) > PROSE
          || (sentence && same.start() > 0)
          || isContinued(spot, amount)) {
        return new Labelled(amount, spot, kind(same), 0.5, "prose");
      }
      return labelled(spot, amount, same, 0.95 * position(row, spot, amount), "label", column);
    }
    for (int c = spot.column() - 1; c >= 0; c--) {
      Spot left = row.get(c);
      Hit hit = lastHit(left, left.text().length());
      if (hit != null && Texts.letters(left.text(), hit.end(), left.text().length()) <= 30) {
        boolean item = headings.inItems() && leadsItem(row.getFirst());
        return item
            ? null
            : labelled(
                spot, amount, hit, 0.95 * position(row, spot, amount), "label-right", column);
      }
    }
    if (column != null) {
      return new Labelled(amount, spot, column, 0.78, "column");
    }
    Labelled behind = labelBehind(spot, amount);
    if (behind != null) {
      return behind;
    }
    return headings.inItems() && row.size() > 2 ? null : stacked(spot, amount);
  }

  /** "120.00 Total": the label stands behind the only amount of its row. */
  private @Nullable Labelled labelBehind(Spot spot, Amount amount) {
    List<Spot> right = grid.rightOf(spot);
    if (spot.column() > 0 || right.size() != 1 || !right.getFirst().amounts().isEmpty()) {
      return null;
    }
    Spot label = right.getFirst();
    Hit hit = lastHit(label, label.text().length());
    return hit != null && label.isOnly(hit)
        ? new Labelled(amount, spot, kind(hit), 0.9, "label-behind")
        : null;
  }

  /** Whether a sentence goes on behind the amount, and not with the next label. */
  private static boolean isContinued(Spot spot, Amount amount) {
    int next =
        spot.hits().stream()
            .filter(hit -> hit.start() >= amount.end())
            .mapToInt(Hit::start)
            .findFirst()
            .orElse(spot.text().length());
    return Texts.letters(spot.text(), amount.end(), next) > CONTINUED;
  }

  /** Where one label has several amounts the last one counts. */
  private static double position(List<Spot> row, Spot spot, Amount amount) {
    boolean lastInCell = spot.amounts().getLast() == amount;
    boolean lastInRow =
        row.subList(spot.column() + 1, row.size()).stream()
            .allMatch(s -> s.amounts().stream().noneMatch(Amount::likely) || labelsOwn(s));
    return lastInCell && lastInRow ? 1 : 0.7;
  }

  private static boolean labelsOwn(Spot spot) {
    return !spot.amounts().isEmpty() && lastHit(spot, spot.amounts().getFirst().start()) != null;
  }

  private static @Nullable Labelled labelled(
      Spot spot, Amount amount, Hit hit, double score, String rule, @Nullable LabelKind column) {
    LabelKind kind = kind(hit);
    // "Total: net tax gross" under a heading: the heading knows more than the label.
    if (kind == LabelKind.TOTAL_WEAK && column != null) {
      return new Labelled(amount, spot, column, 0.9, "column-total");
    }
    return new Labelled(amount, spot, kind, score, rule);
  }

  /** A label right above the amount, or on a row so close that it is printed as one. */
  private @Nullable Labelled stacked(Spot spot, Amount amount) {
    List<List<Spot>> rows = grid.rowsOf(spot);
    for (int r = spot.row() - 1; r >= Math.max(0, spot.row() - 2); r--) {
      for (Spot above : rows.get(r)) {
        Hit hit = above.amounts().isEmpty() ? lastHit(above, above.text().length()) : null;
        if (hit != null
            && (above.overlaps(spot) || standAlone(rows, above, spot))
            && above.isOnly(hit)
            && isNear(above, spot)
            && !hasAmountBeside(above)) {
          return new Labelled(amount, spot, kind(hit), 0.85, "label-above");
        }
      }
    }
    return null;
  }

  /** Label and amount at the two edges of a column, each alone in its row. */
  private static boolean standAlone(List<List<Spot>> rows, Spot above, Spot spot) {
    return spot.row() - above.row() == 1
        && rows.get(above.row()).size() == 1
        && rows.get(spot.row()).size() == 1;
  }

  /** A label whose amount stands right of it says nothing of what is below. */
  private boolean hasAmountBeside(Spot label) {
    return grid.rightOf(label).stream().anyMatch(s -> !s.amounts().isEmpty());
  }

  private static boolean isNear(Spot above, Spot spot) {
    double line = Math.max(above.box().height(), spot.box().height());
    return spot.box().y() - above.box().y() <= 3.2 * Math.max(1, line);
  }

  private static boolean leadsItem(Spot first) {
    return Numbers.digitAt(first.text(), 0) && first.hits().isEmpty();
  }

  private static @Nullable Hit lastHit(Spot spot, int before) {
    Hit last = null;
    for (Hit hit : spot.hits()) {
      if (hit.end() <= before && kindOrNull(hit) != null) {
        last = stronger(spot.text(), last, hit);
      }
    }
    return last;
  }

  /**
   * "Total amount of VAT" is tax, but "Total (incl. VAT)" and "Rechnungsbetrag inkl. 19 % MwSt."
   * are totals: what is in brackets or included does not change the label in front of it.
   */
  private static Hit stronger(String text, @Nullable Hit last, Hit hit) {
    if (last == null) {
      return hit;
    }
    boolean weak = last.is(LabelKind.TOTAL_WEAK);
    boolean gross = last.is(LabelKind.TOTAL) || last.is(LabelKind.PAYABLE) || weak;
    String between = Squash.fold(text.substring(last.end(), hit.start()));
    boolean aside =
        text.substring(last.end(), hit.start()).indexOf('(') >= 0
            || between.startsWith("in")
            || includes(Squash.fold(text.substring(last.start(), last.end())))
            || between.length() > 12;
    boolean weaker = !weak && (hit.is(LabelKind.TOTAL_WEAK) || hit.is(LabelKind.DISCOUNT));
    return gross && (aside || weaker) ? last : hit;
  }

  private static boolean includes(String label) {
    return label.endsWith("incl") || label.endsWith("inkl") || label.endsWith("including");
  }

  static @Nullable LabelKind kindOrNull(Hit hit) {
    for (LabelKind kind : KINDS) {
      if (hit.is(kind)) {
        return kind;
      }
    }
    return null;
  }

  private static LabelKind kind(Hit hit) {
    LabelKind kind = kindOrNull(hit);
    if (kind == null) {
      throw new IllegalStateException("Only hits of amount labels get here");
    }
    return kind;
  }
}
