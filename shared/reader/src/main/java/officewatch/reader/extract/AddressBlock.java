package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name with the lines of its address below it, as parties stand at the top of an invoice.
 *
 * @param head the line with the name
 * @param registered whether a VAT id stands in it
 * @param domains of the mail and web addresses in it
 */
record AddressBlock(Spot head, boolean registered, List<String> domains) {
  private static final int MAX_LINES = 7;
  private static final double CLOSE = 2.1;

  /** The blocks of the first page, from top to bottom. */
  static List<AddressBlock> in(Grid grid) {
    List<AddressBlock> blocks = new ArrayList<>();
    if (grid.pages().isEmpty()) {
      return blocks;
    }
    for (List<Spot> row : grid.pages().getFirst()) {
      boolean money = row.stream().anyMatch(s -> s.amounts().stream().anyMatch(Amount::likely));
      if (Headings.isItemHeading(row)) {
        break;
      }
      for (Spot spot : money ? List.<Spot>of() : row) {
        AddressBlock block = Names.isName(spot) ? at(grid, spot) : null;
        if (block != null) {
          blocks.add(block);
        }
      }
    }
    return blocks;
  }

  private static @Nullable AddressBlock at(Grid grid, Spot head) {
    if (isBelowName(grid, head)) {
      return null;
    }
    int signs = 0;
    boolean registered = false;
    List<String> domains = new ArrayList<>();
    Spot last = head;
    for (Spot line : grid.below(head, MAX_LINES)) {
      boolean vat = !VatIds.find(line.text()).isEmpty();
      List<Domains.At> addresses = Domains.find(line.text());
      boolean contact = vat || !addresses.isEmpty() || line.has(LabelKind.VAT_ID);
      if (isFar(last, line) || !(contact || isPlace(line) || Names.isName(line))) {
        break;
      }
      signs += contact || isPlace(line) ? 1 : 0;
      registered |= vat;
      addresses.forEach(address -> domains.add(address.domain()));
      last = line;
    }
    return signs >= 2 ? new AddressBlock(head, registered, domains) : null;
  }

  /** A street, a town with its post code, a box: some letters and some digits, nothing else. */
  static boolean isPlace(Spot spot) {
    String text = spot.text();
    return text.length() <= 60
        && Texts.digits(text) > 0
        && Texts.letters(text, 0, text.length()) >= 3
        && spot.hits().isEmpty()
        && spot.dates().isEmpty()
        && spot.amounts().stream().noneMatch(Amount::likely);
  }

  static boolean isBelowName(Grid grid, Spot spot) {
    List<List<Spot>> rows = grid.rowsOf(spot);
    for (int r = spot.row() - 1; r >= Math.max(0, spot.row() - 3); r--) {
      for (Spot above : rows.get(r)) {
        if (above.overlaps(spot)) {
          return !isFar(above, spot)
              && above.box().height() < 1.5 * spot.box().height()
              && (Names.isName(above) || isPlace(above));
        }
      }
    }
    return false;
  }

  private static boolean isFar(Spot above, Spot below) {
    double line = Math.max(1, Math.max(above.box().height(), below.box().height()));
    return below.box().y() - above.box().y() > CLOSE * line;
  }
}
