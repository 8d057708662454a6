package officewatch.reader.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import officewatch.reader.Line;
import org.jspecify.annotations.Nullable;

/** The rows of an item table whose headings are recognised. */
final class Items {
  private static final int MAX_LINES = 2_000;

  private final Grid grid;
  private final List<Line> lines = new ArrayList<>();
  private Map<LabelKind, Spot> columns = Map.of();

  /** A line that has all but its amount, which some print one row lower. */
  private @Nullable Line open;

  private Items(Grid grid) {
    this.grid = grid;
  }

  static List<Line> in(Grid grid) {
    Items items = new Items(grid);
    for (List<List<Spot>> rows : grid.pages()) {
      items.page(rows);
    }
    return items.lines;
  }

  /** A table goes on behind a page break, with or without its headings. */
  private void page(List<List<Spot>> rows) {
    for (List<Spot> row : rows) {
      if (Headings.isItemHeading(row)) {
        columns = columns(row);
      } else if (!columns.isEmpty() && lines.size() < MAX_LINES && !isReduction(row)) {
        if (isSum(row) || Headings.isSummaryHeading(row)) {
          columns = Map.of();
          open = null;
        } else {
          line(row);
        }
      }
    }
  }

  /** Where two columns could hold the amount, the net one does, else the last one. */
  private static Map<LabelKind, Spot> columns(List<Spot> row) {
    Map<LabelKind, Spot> columns = new EnumMap<>(LabelKind.class);
    for (Spot spot : row) {
      if (spot.headings().isEmpty()) {
        continue;
      }
      Hit first = spot.headings().getFirst();
      if (spot.text().contains("%")) {
        columns.putIfAbsent(LabelKind.TAX, spot);
      } else if (first.is(LabelKind.UNIT_PRICE) && !columns.containsKey(LabelKind.UNIT_PRICE)) {
        columns.put(LabelKind.UNIT_PRICE, spot);
      } else if (first.is(LabelKind.AMOUNT)) {
        Spot before = columns.get(LabelKind.AMOUNT);
        if (before == null || !before.has(LabelKind.NET)) {
          columns.put(LabelKind.AMOUNT, spot);
        }
      } else {
        for (LabelKind kind :
            List.of(
                LabelKind.QUANTITY,
                LabelKind.DESCRIPTION,
                LabelKind.TAX,
                LabelKind.PERIOD,
                LabelKind.POSITION)) {
          if (first.is(kind)) {
            columns.putIfAbsent(kind, spot);
            break;
          }
        }
      }
    }
    return columns;
  }

  private static boolean isSum(List<Spot> row) {
    Spot first = row.getFirst();
    return !Numbers.digitAt(first.text(), 0)
        && first.hits().stream()
            .anyMatch(
                h ->
                    h.start() == 0
                        && (h.is(LabelKind.TOTAL)
                            || h.is(LabelKind.NET)
                            || h.is(LabelKind.TOTAL_WEAK)
                            || h.is(LabelKind.PAYABLE)
                            || (h.is(LabelKind.TAX) && first.isOnly(h))))
        && row.stream().anyMatch(s -> s.amounts().stream().anyMatch(Amount::likely));
  }

  /** "Discount -10.00" below the items changes their sum and is none of them. */
  private static boolean isReduction(List<Spot> row) {
    Spot first = row.getFirst();
    return row.size() <= 3
        && first.hits().stream().anyMatch(h -> h.start() == 0 && h.is(LabelKind.DISCOUNT))
        && first.isOnly(first.hits().getFirst());
  }

  private void line(List<Spot> row) {
    Map<LabelKind, Spot> cells = new EnumMap<>(LabelKind.class);
    for (Spot spot : row) {
      LabelKind kind = nearest(spot);
      if (kind != null) {
        cells.merge(kind, spot, (a, b) -> better(kind, a, b));
      }
    }
    Spot amountCell = cells.get(LabelKind.AMOUNT);
    Spot described = cells.get(LabelKind.DESCRIPTION);
    Spot text = described != null && says(described) ? described : describing(row);
    Amount net = amountCell != null ? last(amountCell) : outermost(row);
    BigDecimal quantity = first(cells.get(LabelKind.QUANTITY));
    Amount unitPrice = last(cells.get(LabelKind.UNIT_PRICE));
    boolean money =
        net != null
            && (net.likely() || quantity != null || unitPrice != null && unitPrice.likely());
    if (open != null && net != null && net.likely() && quantity == null && unitPrice == null) {
      lines.add(completed(open, net.value()));
      open = null;
      return;
    }
    boolean complete = net != null && money;
    if (text == null || !complete && (quantity == null || unitPrice == null)) {
      return;
    }
    String description = text.text().strip();
    int from = text.text().indexOf(description);
    Period.Pair period = period(row);
    Line line =
        new Line(
            description,
            quantity,
            unitPrice == null ? null : unitPrice.value(),
            complete && net != null ? net.value() : null,
            percent(cells.get(LabelKind.TAX)),
            period == null ? null : day(period.from()),
            period == null ? null : day(period.to()),
            Chooser.evidence(
                new Candidate<>(
                    description, text, from, from + description.length(), "line.table", 0.8)));
    open = complete ? null : line;
    if (complete) {
      lines.add(line);
    }
  }

  /** Of two cells below one heading: the one that says something, or the one closer to it. */
  private Spot better(LabelKind kind, Spot a, Spot b) {
    if (kind == LabelKind.DESCRIPTION) {
      return says(a) ? a : b;
    }
    Spot heading = columns.get(kind);
    return heading != null && distance(b, heading) < distance(a, heading) ? b : a;
  }

  private static Line completed(Line line, BigDecimal net) {
    return new Line(
        line.description(),
        line.quantity(),
        line.unitPrice(),
        net,
        line.taxRate(),
        line.periodStart(),
        line.periodEnd(),
        line.evidence());
  }

  private LocalDate day(DateAt date) {
    return date.value(grid.dayFirst());
  }

  private Period.@Nullable Pair period(List<Spot> row) {
    for (Spot spot : row) {
      Period.Pair pair = Period.pair(spot, grid.dayFirst());
      if (pair != null) {
        return pair;
      }
    }
    return null;
  }

  private static boolean says(Spot spot) {
    return Texts.letters(spot.text(), 0, spot.text().length()) > 0
        && spot.amounts().stream().noneMatch(Amount::likely);
  }

  /** The last amount of a row whose heading is unknown, if it stands right of all known ones. */
  private @Nullable Amount outermost(List<Spot> row) {
    Spot spot = row.getLast();
    double right = columns.values().stream().mapToDouble(s -> s.box().x()).max().orElse(0);
    boolean known = columns.containsKey(LabelKind.AMOUNT);
    return !known && spot.box().x() > right ? last(spot) : null;
  }

  private static @Nullable Spot describing(List<Spot> row) {
    for (Spot spot : row) {
      if (says(spot)) {
        return spot;
      }
    }
    return null;
  }

  private @Nullable LabelKind nearest(Spot spot) {
    LabelKind best = null;
    double distance = Double.MAX_VALUE;
    for (Map.Entry<LabelKind, Spot> column : columns.entrySet()) {
      double d = distance(spot, column.getValue());
      if (d < distance) {
        distance = d;
        best = column.getKey();
      }
    }
    return best;
  }

  /** Text stands below the left edge of its heading, numbers below the right edge. */
  private static double distance(Spot spot, Spot heading) {
    double left = Math.abs(spot.box().x() - heading.box().x());
    double right =
        Math.abs(spot.box().x() + spot.box().width() - heading.box().x() - heading.box().width());
    double middle =
        Math.abs(
            spot.box().x()
                + spot.box().width() / 2
                - heading.box().x()
                - heading.box().width() / 2);
    return Math.min(middle, Math.min(left, right));
  }

  private static @Nullable BigDecimal first(@Nullable Spot spot) {
    return spot == null ? null : Quantities.leading(spot.text(), spot.amounts());
  }

  private static @Nullable Amount last(@Nullable Spot spot) {
    return spot == null || spot.amounts().isEmpty() ? null : spot.amounts().getLast();
  }

  private static @Nullable BigDecimal percent(@Nullable Spot spot) {
    return spot == null ? null : Quantities.percent(spot.text());
  }
}
