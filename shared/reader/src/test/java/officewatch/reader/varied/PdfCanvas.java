package officewatch.reader.varied;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Writes text at places of pages in one font. */
final class PdfCanvas implements AutoCloseable {
  private static final PDFont HELVETICA = new PDType1Font(FontName.HELVETICA);

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPageContentStream content;

  /** An empty page for what is made of this text's characters. */
  PdfCanvas(String text) throws IOException {
    font = font(document, text);
    content = emptyPage();
  }

  void newPage() throws IOException {
    content.close();
    content = emptyPage();
  }

  /** The pages as a file; nothing is drawn after that. */
  byte[] document() throws IOException {
    content.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private PDPageContentStream emptyPage() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  /** The small standard font where it has all characters, else one embedded. */
  private static PDFont font(PDDocument document, String text) throws IOException {
    try {
      HELVETICA.encode(drawable(text));
      return HELVETICA;
    } catch (IllegalArgumentException missing) {
      try (InputStream in =
          Objects.requireNonNull(
              PDFont.class.getResourceAsStream(
                  "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
        return PDType0Font.load(document, in);
      }
    }
  }

  void showRight(String text, double right, double y, double size) throws IOException {
    show(text, right - width(text, size), y, size);
  }

  double width(String text, double size) throws IOException {
    return font.getStringWidth(drawable(text)) / 1000 * size;
  }

  void show(String text, double x, double y, double size) throws IOException {
    content.beginText();
    content.setFont(font, (float) size);
    content.newLineAtOffset((float) x, (float) y);
    content.showText(drawable(text));
    content.endText();
  }

  /** The young signs of rupee and lira are in no font at hand. */
  private static String drawable(String text) {
    return text.replace("₹", "Rs.").replace("₺", "TL");
  }
}
