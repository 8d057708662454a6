package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The blocks of the document that speak of the buyer, and those that speak of the seller. */
final class Zones {
  private static final int BLOCK_ROWS = 8;

  private final Grid grid;
  private final Set<Spot> buyer = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Spot> seller = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Spot> sellerLabels = new ArrayList<>();
  private final List<Spot> buyerLabels = new ArrayList<>();

  private Zones(Grid grid) {
    this.grid = grid;
  }

  static Zones of(Grid grid) {
    Zones zones = new Zones(grid);
    for (Spot spot : grid.spots()) {
      if (leads(spot, LabelKind.BUYER)) {
        zones.buyerLabels.add(spot);
        zones.block(spot, zones.buyer);
      } else if (leads(spot, LabelKind.SHIP_TO)) {
        zones.block(spot, zones.buyer);
      } else if (leads(spot, LabelKind.SELLER)) {
        zones.sellerLabels.add(spot);
        zones.block(spot, zones.seller);
      } else if (SenderLine.is(spot)) {
        zones.recipient(spot);
      }
    }
    zones.buyer.removeAll(zones.seller);
    return zones;
  }

  boolean isBuyer(Spot spot) {
    return buyer.contains(spot);
  }

  boolean isSeller(Spot spot) {
    return seller.contains(spot);
  }

  List<Spot> sellerLabels() {
    return sellerLabels;
  }

  List<Spot> buyerLabels() {
    return buyerLabels;
  }

  /** Whether the cell starts with such a label that stands alone or before a colon. */
  static boolean leads(Spot spot, LabelKind kind) {
    if (spot.hits().isEmpty()) {
      return false;
    }
    Hit hit = spot.hits().getFirst();
    if (!hit.is(kind) || Texts.letters(spot.text(), 0, hit.start()) > 0) {
      return false;
    }
    String rest = spot.text().substring(hit.end());
    return Texts.letters(rest, 0, rest.length()) == 0 && Texts.digits(rest) == 0
        || rest.stripLeading().startsWith(":")
        || rest.stripLeading().startsWith("—");
  }

  /** The lines below a label up to the next label of its kind or a gap. */
  private void block(Spot label, Set<Spot> zone) {
    zone.add(label);
    List<Spot> right = grid.rightOf(label);
    if (!right.isEmpty() && right.getFirst().hits().isEmpty() && !stands(grid, label)) {
      zone.add(right.getFirst());
    }
    Spot last = label;
    for (Spot below : grid.below(label, BLOCK_ROWS)) {
      if (endsBlock(below)
          || Headings.isItemHeading(grid.rowOf(below))
          || gap(last, below) > (last == label ? 3 : 2.3)) {
        return;
      }
      zone.add(below);
      Spot beside = neighbour(below);
      if (beside != null && isKey(below, beside)) {
        zone.add(beside);
      }
      last = below;
    }
  }

  /** Whether a label stands above its value: then what is right of it is another column. */
  static boolean stands(Grid grid, Spot label) {
    List<Spot> below = grid.below(label, 1);
    return !below.isEmpty()
        && Names.isName(below.getFirst())
        && gap(label, below.getFirst()) <= 2.3;
  }

  private static boolean isKey(Spot key, Spot value) {
    return key.text().endsWith(":") || value.text().startsWith(":");
  }

  private @Nullable Spot neighbour(Spot spot) {
    List<Spot> right = grid.rightOf(spot);
    return right.isEmpty() ? null : right.getFirst();
  }

  /** A small line with the seller's address stands above the window with the recipient's. */
  private void recipient(Spot sender) {
    Spot last = sender;
    for (Spot below : grid.below(sender, 6)) {
      if (!below.hits().isEmpty() && !leads(below, LabelKind.BUYER) && last != sender
          || endsBlock(below)
          || gap(last, below) > 3.5
          || SenderLine.is(below)) {
        return;
      }
      buyer.add(below);
      last = below;
    }
  }

  private static double gap(Spot above, Spot below) {
    double line = Math.max(1, Math.min(above.box().height(), below.box().height()));
    int rows = Math.max(1, below.row() - above.row());
    return (below.box().y() - above.box().y()) / line / rows;
  }

  private static boolean endsBlock(Spot spot) {
    if (spot.hits().isEmpty()) {
      return false;
    }
    Hit first = spot.hits().getFirst();
    return leads(spot, LabelKind.SELLER)
        || leads(spot, LabelKind.BUYER)
        || leads(spot, LabelKind.SHIP_TO)
        || (first.start() == 0 && (first.is(LabelKind.NUMBER) || first.is(LabelKind.DATE)))
        || (first.start() == 0 && spot.column() == 0 && first.is(LabelKind.NUMBER_WEAK))
        || spot.amounts().stream().anyMatch(Amount::likely);
  }
}
