package officewatch.reader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.pdf.InProcessPdf;
import officewatch.reader.pdf.SamplePdfs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Layouts that only exist on paper: sizes, offsets and spacing of print. */
class PrintedLayoutTest {
  private final StringBuilder page = new StringBuilder();
  private double y = 760;

  @Test
  void lettersSpacedOutAreALabel() {
    for (String[] pair :
        new String[][] {
          {"R E C H N U N G S - N R .", "2024-17"},
          {"D A T U M", "05.03.2024"},
          {"G E S A M T B E T R A G", "119,00 EUR"}
        }) {
      print(60, 8, pair[0]);
      print(300, 10, pair[1]);
      line();
    }

    Reading reading = read();

    assertThat(value(reading.number())).isEqualTo("2024-17");
    assertThat(value(reading.issueDate())).isEqualTo("2024-03-05");
    assertThat(value(reading.total())).isEqualTo("119.00");
  }

  @Test
  void aSmallLabelStandsAboveItsValueAndBesideOthers() {
    print(60, 5, "Invoice number");
    print(200, 5, "Invoice date");
    print(340, 5, "Total");
    y -= 9;
    print(59, 12, "INV-8");
    print(199, 12, "2024-03-05");
    print(339, 12, "$24.00");

    Reading reading = read();

    assertThat(value(reading.number())).isEqualTo("INV-8");
    assertThat(value(reading.issueDate())).isEqualTo("2024-03-05");
    assertThat(value(reading.total())).isEqualTo("24.00");
  }

  @Test
  void aLabelOnASlightlyLowerBaselineIsOnTheSameLine() {
    print(60, 7, "Invoice number");
    y += 2;
    print(200, 11, "INV-9");
    line();
    print(60, 7, "Total");
    y += 2;
    print(200, 11, "$24.00");

    Reading reading = read();

    assertThat(value(reading.number())).isEqualTo("INV-9");
    assertThat(value(reading.total())).isEqualTo("24.00");
  }

  @Test
  void theBuyerMayBePrintedLargerThanTheSeller() {
    print(60, 20, "Northwind International Ltd");
    line();
    print(60, 7, "Bill to: Northwind International Ltd");
    line();
    print(60, 8, "Invoice number: T-1");
    line();
    print(60, 8, "Total: 12.00 GBP");
    y = 60;
    print(60, 6, "Tiny Tools Ltd, Unit 4, Mill Lane, Leeds LS1 4AB, VAT GB 123 4567 89");

    Reading reading = read();

    assertThat(value(reading.vendorName())).isEqualTo("Tiny Tools Ltd");
    assertThat(value(reading.vendorVatId())).isEqualTo("GB123456789");
  }

  private void line() {
    y -= 18;
  }

  private void print(double x, double size, String text) {
    String escaped = text.replace("(", "\\(").replace(")", "\\)");
    page.append(
        String.format(Locale.ROOT, "BT /F %.1f Tf %.1f %.1f Td (%s) Tj ET\n", size, x, y, escaped));
  }

  private Reading read() {
    byte[] pdf = SamplePdfs.drawn(page.toString());
    return new InvoiceReader(new InProcessPdf()).read(new SourceDocument("a.pdf", "", pdf));
  }

  private static String value(@Nullable Field<?> field) {
    return field == null ? "" : field.value().toString();
  }
}
