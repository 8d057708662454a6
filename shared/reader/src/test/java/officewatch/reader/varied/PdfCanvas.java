package officewatch.reader.varied;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Writes text at places of a page in one font. */
final class PdfCanvas {
  private static final PDFont HELVETICA = new PDType1Font(FontName.HELVETICA);

  private final PDPageContentStream content;
  private final PDFont font;

  PdfCanvas(PDPageContentStream content, PDFont font) {
    this.content = content;
    this.font = font;
  }

  /** The small standard font where it has all characters, else one embedded. */
  static PDFont font(PDDocument document, String text) throws IOException {
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
