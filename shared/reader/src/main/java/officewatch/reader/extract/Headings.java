package officewatch.reader.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The heading row that governs the rows below it: of an item table or of a summary table. */
final class Headings {
  private List<Spot> summary = List.of();
  private List<Spot> items = List.of();

  /** Call for each row from top to bottom. */
  void enter(List<Spot> row) {
    if (isItemHeading(row)) {
      items = List.copyOf(row);
      summary = List.of();
    } else if (isSummaryHeading(row)) {
      summary = List.copyOf(row);
      items = List.of();
    }
  }

  boolean inItems() {
    return !items.isEmpty();
  }

  /** What the heading above a cell of a summary table says, or null. */
  @Nullable LabelKind summaryKind(Spot spot) {
    Spot nearest = null;
    double distance = Double.MAX_VALUE;
    for (Spot heading : summary) {
      if (heading.overlaps(spot)) {
        double right = heading.box().x() + heading.box().width();
        double d = Math.abs(right - spot.box().x() - spot.box().width());
        if (d < distance) {
          distance = d;
          nearest = heading;
        }
      }
    }
    if (nearest == null) {
      return null;
    }
    for (Hit hit : nearest.hits()) {
      LabelKind kind = AmountLabels.kindOrNull(hit);
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  /** A row of headings with a description or quantity column and something to pay for. */
  static boolean isItemHeading(List<Spot> row) {
    int columns = 0;
    boolean what = false;
    boolean money = false;
    for (Spot spot : row) {
      if (!spot.amounts().isEmpty() && spot.amounts().stream().anyMatch(Amount::likely)) {
        return false;
      }
      if (!spot.headings().isEmpty() && spot.headings().getFirst().start() == 0) {
        Hit first = spot.headings().getFirst();
        columns++;
        what |= has(spot, LabelKind.DESCRIPTION) || has(spot, LabelKind.QUANTITY);
        money |=
            has(spot, LabelKind.AMOUNT)
                || has(spot, LabelKind.UNIT_PRICE)
                || first.is(LabelKind.TAX);
      }
    }
    return columns >= 2 && what && money;
  }

  private static boolean has(Spot spot, LabelKind kind) {
    return spot.headings().stream().anyMatch(h -> h.is(kind));
  }

  /** A row of labels of sums without their amounts. */
  static boolean isSummaryHeading(List<Spot> row) {
    int labels = 0;
    for (Spot spot : row) {
      if (!spot.amounts().isEmpty()
          && spot.amounts().stream().anyMatch(a -> a.value().scale() >= 2)) {
        return false;
      }
      if (spot.hits().stream().anyMatch(h -> AmountLabels.kindOrNull(h) != null)) {
        labels++;
      }
    }
    return labels >= 2;
  }
}
