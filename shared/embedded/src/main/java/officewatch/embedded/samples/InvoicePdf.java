package officewatch.embedded.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Draws one invoice on one page. */
final class InvoicePdf implements AutoCloseable {
  private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  private static final float LEFT = 56;
  private static final float RIGHT = 540;
  private static final float QUANTITY = 360;
  private static final float PRICE = 455;

  private final SampleInvoice invoice;
  private final SampleVendor vendor;
  private final Wording words;
  private final PDDocument document = new PDDocument();
  private final PDPageContentStream page;
  private float y = 785;

  InvoicePdf(SampleInvoice invoice) throws IOException {
    this.invoice = invoice;
    this.vendor = invoice.vendor();
    this.words = Wording.of(vendor.style());
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    // Otherwise the time goes into the file's identifier, and no two runs give the same bytes.
    document.setDocumentId((long) invoice.number().hashCode());
    page = new PDPageContentStream(document, sheet);
  }

  byte[] bytes() throws IOException {
    switch (vendor.style()) {
      case AMERICAN, FACTURE -> {
        titleAndVendor();
        facts(LEFT, 150);
        customer();
      }
      case RECHNUNG -> {
        letterHead();
        customer();
        y -= 12;
        line(BOLD, 16, LEFT, title());
        y -= 10;
        facts(330, 105);
      }
      case RECEIPT -> {
        titleAndVendor();
        facts(LEFT, 130);
        customer();
        line(
            BOLD,
            15,
            LEFT,
            "%s paid on %s".formatted(money(invoice.total()), words.date(invoice.issued())));
      }
    }
    y -= 22;
    table();
    sums();
    footer();
    page.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private String title() {
    return invoice.creditNote() ? words.creditNote() : words.invoice();
  }

  private void titleAndVendor() throws IOException {
    text(BOLD, 20, LEFT, title());
    right(BOLD, 15, RIGHT, vendor.name());
    y -= 34;
    line(BOLD, 10, LEFT, vendor.legalName());
    for (String part : vendor.address()) {
      line(PLAIN, 9, LEFT, part);
    }
    taxId();
    y -= 10;
  }

  private void letterHead() throws IOException {
    right(BOLD, 17, RIGHT, vendor.name());
    y -= 40;
    line(PLAIN, 7, LEFT, vendor.legalName() + " · " + String.join(" · ", vendor.address()));
    y -= 6;
  }

  private void taxId() throws IOException {
    if (!vendor.taxId().isEmpty()) {
      line(PLAIN, 9, LEFT, words.taxId() + " " + vendor.taxId());
    }
  }

  private void facts(float x, float indent) throws IOException {
    for (List<String> fact :
        List.of(
            List.of(words.number(), invoice.number()),
            List.of(words.issued(), words.date(invoice.issued())),
            List.of(words.due(), words.date(invoice.due())),
            List.of(
                words.period(), words.date(invoice.from()) + " - " + words.date(invoice.to())))) {
      text(BOLD, 9, x, fact.getFirst());
      line(PLAIN, 9, x + indent, fact.getLast());
    }
    y -= 12;
  }

  private void customer() throws IOException {
    line(BOLD, 9, LEFT, words.billTo());
    line(PLAIN, 9, LEFT, invoice.customer());
    y -= 14;
  }

  private void table() throws IOException {
    text(BOLD, 9, LEFT, words.description());
    right(BOLD, 9, QUANTITY, words.quantity());
    right(BOLD, 9, PRICE, words.unitPrice());
    right(BOLD, 9, RIGHT, words.amount());
    rule();
    for (SampleLine item : invoice.lines()) {
      text(PLAIN, 9, LEFT, item.description());
      right(PLAIN, 9, QUANTITY, Integer.toString(item.quantity()));
      right(PLAIN, 9, PRICE, money(item.unitPrice()));
      right(PLAIN, 9, RIGHT, money(item.amount()));
      y -= 16;
    }
    rule();
  }

  private void sums() throws IOException {
    sum(PLAIN, words.net(), invoice.net());
    if (vendor.taxPercent() > 0) {
      sum(PLAIN, words.taxLine(vendor.taxPercent()), invoice.tax());
    }
    sum(BOLD, words.total(), invoice.total());
  }

  private void sum(PDFont font, String label, long amount) throws IOException {
    text(font, 10, 330, label);
    String currency = font.equals(BOLD) ? " " + vendor.currency() : "";
    boolean american = words.locale().equals(java.util.Locale.US);
    right(font, 10, RIGHT, money(amount) + (american ? currency : ""));
    y -= 17;
  }

  private void footer() throws IOException {
    y = 70;
    if (vendor.style() == SampleStyle.RECHNUNG) {
      taxId();
    }
    line(PLAIN, 8, LEFT, vendor.legalName() + " · billing@" + vendor.domain());
  }

  private String money(long minor) {
    return words.money(minor, vendor.currency());
  }

  private void rule() throws IOException {
    page.moveTo(LEFT, y - 5);
    page.lineTo(RIGHT, y - 5);
    page.stroke();
    y -= 20;
  }

  private void line(PDFont font, float size, float x, String text) throws IOException {
    text(font, size, x, text);
    y -= size + 4;
  }

  private void right(PDFont font, float size, float x, String text) throws IOException {
    text(font, size, x - font.getStringWidth(text) / 1000 * size, text);
  }

  private void text(PDFont font, float size, float x, String text) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }
}
