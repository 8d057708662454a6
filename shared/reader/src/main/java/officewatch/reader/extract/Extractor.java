package officewatch.reader.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import officewatch.reader.DocumentKind;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.TextPage;
import officewatch.reader.Trait;
import officewatch.reader.Verdict;
import officewatch.reader.layout.Page;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an invoice from pages of cells, whatever format they came from. */
public final class Extractor {
  private Extractor() {}

  /** As the other one, for pages that hide nothing. */
  public static Reading read(List<Page> pages, String source, List<String> warnings) {
    return read(pages, source, warnings, List.of());
  }

  /**
   * All that the pages say. Depends on nothing but its arguments.
   *
   * @param source how the pages were made, for {@link Reading#source()}
   * @param warnings what is already known to be missing
   * @param hidden texts of the document that a person does not see; reported, never read
   */
  public static Reading read(
      List<Page> pages, String source, List<String> warnings, List<String> hidden) {
    Grid grid = Grid.of(pages);
    Zones zones = Zones.of(grid);
    List<Labelled> amounts = AmountLabels.in(grid);
    Totals totals = Totals.of(amounts);
    Field<BigDecimal> total = totals.total();
    Field<BigDecimal> net = totals.net();
    Field<String> number = InvoiceNumber.in(grid);
    Field<String> vendor = Vendor.name(grid, zones);
    Field<LocalDate> issued = DateFields.issue(grid);
    Field<LocalDate> due = DateFields.due(grid);
    Period period = Period.in(grid);
    Set<Trait> traits = Cautions.traits(grid, hidden);
    DocumentKind kind = kind(grid, traits, number, total);
    Sign sign = Sign.of(kind, total);
    List<String> known = new ArrayList<>(warnings);
    known.addAll(SumCheck.of(grid, amounts, total));
    return new Reading(
        Verdict.OK,
        null,
        kind,
        source,
        number,
        issued,
        due,
        CurrencyField.in(grid, total),
        sign.of(net),
        sign.of(totals.tax(net)),
        sign.of(total),
        sign.of(totals.payable()),
        vendor,
        Parties.vatId(grid, zones, vendor),
        Parties.domain(grid, zones, vendor),
        Parties.buyer(grid, zones),
        period.start(),
        period.end(),
        sign.of(Items.in(grid)),
        pages.stream().map(p -> new TextPage(p.part(), p.number(), p.text())).toList(),
        Cautions.of(grid, kind, known, hidden, traits, issued, due),
        traits);
  }

  private static DocumentKind kind(
      Grid grid,
      Set<Trait> traits,
      @Nullable Field<String> number,
      @Nullable Field<BigDecimal> total) {
    DocumentKind kind = Kinds.of(grid, number != null, total != null);
    // In German a self-billed invoice has the title of a credit note.
    if (kind == DocumentKind.CREDIT_NOTE && traits.contains(Trait.SELF_BILLED)) {
      kind = DocumentKind.INVOICE;
    }
    boolean credit = total != null && total.value().signum() < 0;
    return credit && kind == DocumentKind.INVOICE ? DocumentKind.CREDIT_NOTE : kind;
  }
}
