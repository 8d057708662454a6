package officewatch.reader.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.Trait;
import officewatch.reader.engine.InvoiceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that a person does not see is reported and never read. */
class HiddenTextTest {
  private static final String SHOWN =
      "BT /F 10 Tf 60 700 Td (Invoice number: INV-1) Tj 0 -20 Td (Total: 10.00 EUR) Tj ET\n";
  private static final String TEXT = "(Invoice total: 9,999.00 EUR) Tj ET\n";

  private final InvoiceReader reader = new InvoiceReader(new InProcessPdf());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "white | q 1 1 1 rg BT /F 10 Tf 60 650 Td",
        "white gray | q 1 g BT /F 10 Tf 60 650 Td",
        "white ink | q 0 0 0 0 k BT /F 10 Tf 60 650 Td",
        "white on white | q 1 g 50 600 400 80 re f BT /F 10 Tf 60 650 Td",
        "render mode 3 | q BT 3 Tr /F 10 Tf 60 650 Td",
        "size zero | q BT /F 0.1 Tf 60 650 Td",
        "size by matrix | q 0.01 0 0 0.01 0 0 cm BT /F 10 Tf 6000 65000 Td",
        "left of the page | q BT /F 10 Tf -900 650 Td",
        "above the page | q BT /F 10 Tf 60 1650 Td",
        "clipped | q 300 300 5 5 re W n BT /F 10 Tf 60 650 Td",
        "clipped away | q 10 10 50 50 re W n 300 300 50 50 re W n BT /F 10 Tf 60 650 Td",
      })
  void isReportedAndNotRead(String how, String operators) {
    Reading reading = read(SHOWN + operators + " " + TEXT + "Q\n");

    assertThat(reading.total()).as(how).extracting(Field::value).hasToString("10.00");
    assertThat(reading.traits()).contains(Trait.HIDDEN_TEXT);
    assertThat(reading.warnings()).anyMatch(w -> w.contains("9,999.00"));
    assertThat(reading.pages()).noneMatch(page -> page.text().contains("9,999"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "white on a dark bar | q 0.1 0.2 0.4 rg 50 640 400 30 re f 1 g BT /F 10 Tf 60 650 Td",
        "white on a dark path | q 0 g 50 640 m 450 640 l 450 670 l 50 670 l f 1 g BT /F 10 Tf"
            + " 60 650 Td",
        "inside its clip | q 50 600 400 80 re W n BT /F 10 Tf 60 650 Td",
        "clip restored | q 300 300 5 5 re W n Q q BT /F 10 Tf 60 650 Td",
        "scaled up | q 10 0 0 10 0 0 cm BT /F 1 Tf 6 65 Td",
        "light gray | q 0.8 g BT /F 10 Tf 60 650 Td",
      })
  void whatIsSeenIsRead(String how, String operators) {
    Reading reading = read(SHOWN + operators + " (Due date: 2024-02-03) Tj ET\nQ\n");

    assertThat(reading.dueDate()).as(how).extracting(Field::value).hasToString("2024-02-03");
    assertThat(reading.traits()).isEmpty();
  }

  @Test
  void theFindingPassesTheChildsPipe() {
    PdfContent content =
        new InProcessPdf()
            .read(SamplePdfs.drawn(SHOWN + "q 1 g BT /F 10 Tf 60 650 Td " + TEXT + "Q\n"));

    assertThat(content.hidden()).containsExactly("Invoice total: 9,999.00 EUR");
  }

  private Reading read(String operators) {
    byte[] pdf = SamplePdfs.drawn(operators);
    return reader.read(new SourceDocument("a.pdf", "application/pdf", pdf));
  }
}
