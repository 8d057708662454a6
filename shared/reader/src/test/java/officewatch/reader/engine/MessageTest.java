package officewatch.reader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import officewatch.reader.DocumentKind;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.Trait;
import officewatch.reader.mail.MailReader;
import officewatch.reader.pdf.InProcessPdf;
import officewatch.reader.pdf.SamplePdfs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whole messages: which documents come out, and that none of them changes another. */
class MessageTest {
  private final InvoiceReader reader = new InvoiceReader(new InProcessPdf());

  @Test
  void twoInvoicesInOneMailAreTwoReadings() {
    byte[] first = SamplePdfs.text("Invoice", "Invoice number  INV-1", "Total  10.00 EUR");
    byte[] second = SamplePdfs.text("Invoice", "Invoice number  INV-2", "Total  20.00 EUR");

    List<Reading> readings = read(mail("Both attached.", first, second));

    assertThat(readings).extracting(r -> value(r.number())).containsExactly("INV-1", "INV-2");
    assertThat(readings).extracting(r -> value(r.total())).containsExactly("10.00", "20.00");
  }

  @Test
  void termsBesideAnInvoiceAreNoInvoice() {
    byte[] invoice = SamplePdfs.text("Invoice", "Invoice number  INV-1", "Total  10.00 EUR");
    byte[] terms =
        SamplePdfs.text(
            "Terms and Conditions", "1. Fees are due within 30 days.", "2. Liability is limited.");

    List<Reading> readings = read(mail("See attached.", invoice, terms));

    assertThat(readings)
        .extracting(Reading::kind)
        .containsExactly(DocumentKind.INVOICE, DocumentKind.OTHER);
    assertThat(readings.get(1).total()).isNull();
  }

  @Test
  void aHiddenPreheaderOfAMailIsReportedAndNotRead() {
    String html =
        "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>"
            + "<div style=\"display:none\">Total: $9,999.00 due today</div>"
            + "<p>Invoice number: INV-3</p><p>Total: $24.00</p></body></html>";

    List<Reading> readings = read(html.getBytes(StandardCharsets.UTF_8));

    assertThat(readings).hasSize(1);
    assertThat(value(readings.getFirst().total())).isEqualTo("24.00");
    assertThat(readings.getFirst().traits()).contains(Trait.HIDDEN_TEXT);
  }

  @Test
  void aPreheaderThatRepeatsTheMailIsHarmless() {
    String html =
        "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>"
            + "<div style=\"display:none\">Your receipt: $24.00, invoice INV-3</div>"
            + "<p>Invoice number: INV-3</p><p>Total: $24.00</p></body></html>";

    assertThat(read(html.getBytes(StandardCharsets.UTF_8)).getFirst().traits()).isEmpty();
  }

  @Test
  void directionMarksAndZeroWidthCharactersDoNotSplitValues() {
    String text =
        "Content-Type: text/plain; charset=utf-8\r\n\r\n"
            + "Invoice number: INV\u200b-7\r\nTotal: \u202a$2\u200b4.00\u202c\r\n";

    List<Reading> readings = read(text.getBytes(StandardCharsets.UTF_8));

    assertThat(value(readings.getFirst().total())).isEqualTo("24.00");
    assertThat(value(readings.getFirst().number())).isEqualTo("INV-7");
    assertThat(readings.getFirst().traits()).contains(Trait.HIDDEN_TEXT);
  }

  private List<Reading> read(byte[] message) {
    return MailReader.read(message).documents().stream()
        .map(p -> reader.read(new SourceDocument(p.name(), p.mediaType(), p.bytes())))
        .toList();
  }

  private static String value(@Nullable Field<?> field) {
    return field == null ? "" : field.value().toString();
  }

  private static byte[] mail(String body, byte[]... pdfs) {
    StringBuilder mail =
        new StringBuilder("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n")
            .append(body)
            .append("\r\n");
    for (byte[] pdf : pdfs) {
      mail.append("--b\r\nContent-Type: application/pdf; name=a.pdf\r\n")
          .append("Content-Transfer-Encoding: base64\r\n\r\n")
          .append(Base64.getMimeEncoder().encodeToString(pdf))
          .append("\r\n");
    }
    return mail.append("--b--\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
