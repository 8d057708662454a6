package officewatch.reader.varied;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF's first page as an office scanner gives it: askew, grey, with dust. */
final class ScannedPage {
  private static final double MAX_SKEW_DEGREES = 1.5;
  private static final int NOISE = 24;
  private static final int PAPER = 244;

  private ScannedPage() {}

  /** As a JPEG or PNG file with 150 to 300 dots per inch, as the random numbers have it. */
  static byte[] of(byte[] pdf, Random random) {
    int dpi = 150 + 25 * random.nextInt(7);
    double skew = Math.toRadians((random.nextDouble() * 2 - 1) * MAX_SKEW_DEGREES);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage sharp = new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY);
      return file(noisy(turned(sharp, skew), random), random.nextBoolean() ? "jpeg" : "png");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage turned(BufferedImage image, double angle) {
    BufferedImage turned =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = turned.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
    graphics.rotate(angle, turned.getWidth() / 2.0, turned.getHeight() / 2.0);
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return turned;
  }

  private static BufferedImage noisy(BufferedImage image, Random random) {
    var raster = image.getRaster();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int grey = raster.getSample(x, y, 0) * PAPER / 255 + random.nextInt(NOISE) - NOISE / 2;
        raster.setSample(x, y, 0, Math.clamp(grey, 0, 255));
      }
    }
    return image;
  }

  private static byte[] file(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }
}
