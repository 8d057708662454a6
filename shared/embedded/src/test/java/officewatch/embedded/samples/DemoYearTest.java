package officewatch.embedded.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DemoYearTest {
  private static final YearMonth LAST = YearMonth.of(2026, 10);

  private final List<SampleInvoice> year = DemoYear.of(LAST);

  @Test
  void isAYearOfAbout14VendorsWithACreditNoteAndYearlyInvoices() {
    assertThat(year).hasSizeBetween(120, 160);
    assertThat(year.stream().map(invoice -> invoice.vendor().name()).distinct()).hasSize(14);
    assertThat(year.stream().map(invoice -> invoice.vendor().style()).distinct()).hasSize(4);
    assertThat(year).filteredOn(SampleInvoice::creditNote).hasSize(1);
    assertThat(year)
        .filteredOn(invoice -> invoice.from().plusMonths(11).isBefore(invoice.to()))
        .hasSize(2);
    assertThat(year)
        .allSatisfy(
            invoice ->
                assertThat(YearMonth.from(invoice.issued())).isBetween(LAST.minusMonths(11), LAST));
    assertThat(year.stream().map(i -> i.vendor().name() + i.number()).distinct())
        .hasSameSizeAs(year);
  }

  @Test
  void raisesPricesAndAddsSeats() {
    List<SampleLine> figma =
        year.stream()
            .filter(invoice -> invoice.vendor().equals(SampleVendors.FIGMA))
            .filter(invoice -> !invoice.creditNote())
            .map(invoice -> invoice.lines().getFirst())
            .toList();
    assertThat(figma.getLast().unitPrice()).isGreaterThan(figma.getFirst().unitPrice());
    assertThat(figma.getLast().quantity()).isGreaterThan(figma.getFirst().quantity());
  }

  @Test
  void everyDocumentSaysItsNumberAndItsAmounts() throws IOException {
    for (SampleInvoice invoice : year) {
      String text = text(invoice.pdf());
      Wording words = Wording.of(invoice.vendor().style());
      String currency = invoice.vendor().currency();
      assertThat(text)
          .contains(invoice.number(), invoice.vendor().legalName(), invoice.customer())
          .contains(words.date(invoice.issued()))
          .contains(words.money(invoice.net(), currency))
          .contains(words.money(invoice.total(), currency));
      assertThat(invoice.net() + invoice.tax()).isEqualTo(invoice.total());
    }
  }

  @Test
  void writesAmountsAsTheCountryDoes() throws IOException {
    assertThat(textOf(SampleVendors.ADOBE))
        .contains(
            "Rechnung", "USt-IdNr. IE6364992H", "287,96\u00A0€", "54,71\u00A0€", "342,67\u00A0€")
        .contains("zzgl. 19 % USt.");
    assertThat(textOf(SampleVendors.ATELIER_FACTURA))
        .contains("Facture", "TVA 20 %", "43,50\u00A0€", "8,70\u00A0€", "52,20\u00A0€");
    assertThat(textOf(SampleVendors.SLACK))
        .contains("Invoice number", "Date of issue", "Amount due", "$227.50");
    assertThat(textOf(SampleVendors.GITHUB)).contains("Receipt number", "Amount paid", "$44.00");
  }

  @Test
  void isTheSameEveryTime() {
    SampleInvoice invoice = year.get(17);
    assertThat(DemoYear.of(LAST)).isEqualTo(year);
    assertThat(invoice.pdf()).isEqualTo(invoice.pdf());
  }

  @Test
  void aForwardedMailCarriesTheDocument() {
    SampleInvoice invoice = year.getFirst();
    byte[] mail =
        SampleMail.forwarded(
            invoice, "Zoë Müller", "zoe@nordlicht.example", "abc@in.officewatch.localhost");
    String text = new String(mail, StandardCharsets.US_ASCII);
    assertThat(text)
        .contains("From: =?UTF-8?B?", "To: abc@in.officewatch.localhost", "Subject: Fwd: Your")
        .contains("Content-Disposition: inline; filename=\"" + invoice.fileName() + "\"")
        .doesNotContainPattern("[^\r]\n");
    String part = text.substring(text.indexOf("Content-Type: application/pdf"));
    String base64 = part.substring(part.indexOf("\r\n\r\n") + 4, part.indexOf("\r\n--")).strip();
    assertThat(java.util.Base64.getMimeDecoder().decode(base64)).isEqualTo(invoice.pdf());
    String body = text.substring(text.indexOf("base64\r\n\r\n") + 10);
    assertThat(
            new String(
                java.util.Base64.getMimeDecoder().decode(body.substring(0, body.indexOf("\r\n--"))),
                StandardCharsets.UTF_8))
        .contains("---------- Forwarded message ---------")
        .contains("From: " + invoice.vendor().name() + " Billing");
  }

  private String textOf(SampleVendor vendor) throws IOException {
    return text(
        year.stream()
            .filter(invoice -> invoice.vendor().equals(vendor))
            .collect(Collectors.toList())
            .getFirst()
            .pdf());
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
