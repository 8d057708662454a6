package officewatch.reader.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import officewatch.reader.Box;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.TextPage;
import officewatch.reader.Verdict;
import officewatch.reader.layout.Cell;
import officewatch.reader.layout.Page;
import officewatch.reader.layout.Row;
import officewatch.reader.markup.MarkupText;
import officewatch.reader.pdf.InProcessPdf;
import officewatch.reader.pdf.SamplePdfs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceReaderTest {
  /** Stand-ins that tell which reader was asked: they answer with one line of text. */
  private static final Formats FORMATS =
      new Formats(
          (part, xml, source) ->
              new String(xml, StandardCharsets.UTF_8).contains("CrossIndustryInvoice")
                  ? Optional.of(Reading.refused(Verdict.OK, source, "e-invoice " + part))
                  : Optional.empty(),
          (part, html) -> line(part, "Invoice Number: HTML-1"),
          (part, text) -> line(part, text.strip()));

  private final InvoiceReader reader = new InvoiceReader(new InProcessPdf(), FORMATS);

  @Test
  void readsAPdfWhateverItIsCalled() {
    byte[] pdf = SamplePdfs.text("Invoice number  INV-1", "Total  12.00 EUR");

    Reading reading = reader.read(new SourceDocument("x.exe", "image/png", pdf));

    assertThat(reading.source()).isEqualTo("pdf");
    assertThat(reading.number()).extracting(Field::value).isEqualTo("INV-1");
    assertThat(reading.number()).extracting(f -> f.evidence().part()).isEqualTo("x.exe");
    assertThat(reading.pages()).extracting(TextPage::part).containsExactly("x.exe");
  }

  @Test
  void findsThePdfBehindLeadingNoise() {
    byte[] pdf = SamplePdfs.text("Invoice number  INV-1");
    byte[] shifted = new byte[pdf.length + 200];
    System.arraycopy(pdf, 0, shifted, 200, pdf.length);

    assertThat(read(shifted).source()).isEqualTo("pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "'<?xml version=\"1.0\"?><rsm:CrossIndustryInvoice/>', xml",
    "'\uFEFF<?xml version=\"1.0\"?><rsm:CrossIndustryInvoice/>', xml",
    "'  <rsm:CrossIndustryInvoice xmlns:rsm=\"urn\"/>', xml",
    "'<!DOCTYPE html><p>Invoice</p>', html",
    "'<?xml version=\"1.0\"?><html><body>x</body></html>', html",
    "'<div>Invoice</div>', html",
    "'Invoice number: 5', text"
  })
  void tellsFormatsByContent(String content, String source) {
    assertThat(read(content.getBytes(StandardCharsets.UTF_8)).source()).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "windows-1252", "UTF-16"})
  void readsTextInItsEncoding(String charset) {
    Reading reading = read("Zürich, Rechnung Nr. 7-55".getBytes(Charset.forName(charset)));

    assertThat(reading.pages().getFirst().text()).isEqualTo("Zürich, Rechnung Nr. 7-55");
  }

  @Test
  void refusesWhatItDoesNotRead() {
    Reading reading = read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 1});

    assertThat(reading.verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(reading.reason()).contains("Please send");
    assertThat(read(new byte[0]).verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(read("<?xml version=\"1.0\"?><a/>".getBytes(StandardCharsets.UTF_8)).verdict())
        .isEqualTo(Verdict.UNSUPPORTED);
  }

  @Test
  void anEmbeddedInvoiceWinsUnlessOnlyTextIsAskedFor() {
    byte[] pdf = SamplePdfs.withFile("factur-x.xml", "<rsm:CrossIndustryInvoice/>");
    SourceDocument document = new SourceDocument("a.pdf", "", pdf);

    assertThat(reader.read(document).source()).isEqualTo("pdf-xml");
    assertThat(reader.read(document).reason()).isEqualTo("e-invoice factur-x.xml");
    assertThat(reader.textOnly().read(document).source()).isEqualTo("pdf");
  }

  @Test
  void neverThrowsForAnyBytes() {
    long seed = 4711;
    Random random = new Random(seed);
    String[] heads = {"%PDF-1.4\n", "<?xml version=\"1.0\"?>", "<html>", "Invoice ", ""};
    for (int i = 0; i < 500; i++) {
      byte[] noise = new byte[random.nextInt(400)];
      random.nextBytes(noise);
      byte[] head = heads[i % heads.length].getBytes(StandardCharsets.UTF_8);
      System.arraycopy(head, 0, noise, 0, Math.min(head.length, noise.length));
      Reading reading = read(noise);
      assertThat(reading.verdict() == Verdict.OK || reading.reason() != null)
          .as("seed %d, document %d", seed, i)
          .isTrue();
    }
  }

  @Test
  void aFailingMachineIsNotTheDocumentsFault() {
    InvoiceReader broken =
        new InvoiceReader(
            _ -> {
              throw new UncheckedIOException(new IOException("no more processes"));
            });
    SourceDocument document = new SourceDocument("a.pdf", "", SamplePdfs.text("x"));

    assertThatThrownBy(() -> broken.read(document)).isInstanceOf(UncheckedIOException.class);
  }

  private Reading read(byte[] bytes) {
    return reader.read(new SourceDocument("document", "", bytes));
  }

  private static MarkupText line(String part, String text) {
    Cell cell = new Cell(text, 0, text.length(), new Box(0, 0, 1, 1));
    Page page = new Page(part, 1, text, List.of(new Row(List.of(cell))));
    return new MarkupText(List.of(page), List.of());
  }
}
