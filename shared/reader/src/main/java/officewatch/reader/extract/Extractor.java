package officewatch.reader.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import officewatch.reader.DocumentKind;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.TextPage;
import officewatch.reader.Verdict;
import officewatch.reader.layout.Page;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an invoice from pages of cells, whatever format they came from. */
public final class Extractor {
  private Extractor() {}

  /**
   * All that the pages say. Depends on nothing but its arguments.
   *
   * @param source how the pages were made, for {@link Reading#source()}
   * @param warnings what is already known to be missing
   */
  public static Reading read(List<Page> pages, String source, List<String> warnings) {
    Grid grid = Grid.of(pages);
    Zones zones = Zones.of(grid);
    Totals totals = Totals.of(AmountLabels.in(grid));
    Field<BigDecimal> total = totals.total();
    Field<BigDecimal> net = totals.net();
    Field<String> number = InvoiceNumber.in(grid);
    Field<String> vendor = Vendor.name(grid, zones);
    Field<LocalDate> issued = DateFields.issue(grid);
    Field<LocalDate> due = DateFields.due(grid);
    Period period = Period.in(grid);
    return new Reading(
        Verdict.OK,
        null,
        kind(grid, number, total),
        source,
        number,
        issued,
        due,
        CurrencyField.in(grid, total),
        net,
        totals.tax(net),
        total,
        totals.payable(),
        vendor,
        Parties.vatId(grid, zones, vendor),
        Parties.domain(grid, zones, vendor),
        Parties.buyer(grid, zones),
        period.start(),
        period.end(),
        Items.in(grid),
        pages.stream().map(p -> new TextPage(p.part(), p.number(), p.text())).toList(),
        contradictions(warnings, issued, due));
  }

  private static DocumentKind kind(
      Grid grid, @Nullable Field<String> number, @Nullable Field<BigDecimal> total) {
    DocumentKind kind = Kinds.of(grid, number != null && total != null);
    boolean credit = total != null && total.value().signum() < 0;
    return credit && kind == DocumentKind.INVOICE ? DocumentKind.CREDIT_NOTE : kind;
  }

  private static List<String> contradictions(
      List<String> warnings, @Nullable Field<LocalDate> issued, @Nullable Field<LocalDate> due) {
    List<String> all = new ArrayList<>(warnings);
    if (issued != null && due != null && due.value().isBefore(issued.value())) {
      all.add("The due date lies before the date of the invoice.");
    }
    return all;
  }
}
