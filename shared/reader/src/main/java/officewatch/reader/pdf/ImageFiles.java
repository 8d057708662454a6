package officewatch.reader.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import officewatch.reader.Verdict;
import officewatch.reader.ocr.Picture;
import officewatch.reader.ocr.Raster;

/** Decodes image files: sizes are looked at before a pixel is made. */
final class ImageFiles {
  /** The most a camera makes; beyond it a file is a bomb. */
  private static final long MAX_SOURCE_PIXELS = 110_000_000;

  private static final double LONG_SIDE_INCHES = 11.69;
  private static final int GOOD_DPI = 300;
  private static final int POOR_DPI = 220;

  private ImageFiles() {}

  static boolean isImage(byte[] file) {
    return file.length > 4
        && switch (file[0] & 0xff) {
          case 0x89 -> file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
          case 0xff -> (file[1] & 0xff) == 0xd8;
          case 'G' -> file[1] == 'I' && file[2] == 'F';
          case 'I' -> file[1] == 'I' && file[2] == 42;
          case 'M' -> file[1] == 'M' && file[3] == 42;
          default -> false;
        };
  }

  static Raster draw(byte[] file, int page) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Raster.refused(Verdict.UNSUPPORTED);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, false, true);
        Picture picture = scaled(decode(reader, page - 1));
        return new Raster(Verdict.OK, picture, hasImage(reader, page));
      } catch (IndexOutOfBoundsException noSuchPage) {
        return Raster.refused(Verdict.UNSUPPORTED);
      } finally {
        reader.dispose();
      }
    }
  }

  private static boolean hasImage(ImageReader reader, int index) {
    try {
      return reader.getWidth(index) > 0;
    } catch (IOException | RuntimeException none) {
      return false;
    }
  }

  private static BufferedImage decode(ImageReader reader, int index) throws IOException {
    long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
    if (pixels > MAX_SOURCE_PIXELS) {
      throw new LimitReached(Verdict.RESOURCE_LIMIT);
    }
    int step = (int) Math.ceil(Math.sqrt((double) pixels / Picture.MAX_PIXELS));
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    return reader.read(index, parameters);
  }

  /** Small print is enlarged, for engines are trained on print of a scanner's size. */
  private static Picture scaled(BufferedImage image) {
    int dpi = (int) (Math.max(image.getWidth(), image.getHeight()) / LONG_SIDE_INCHES);
    double room = Math.sqrt((double) Picture.MAX_PIXELS / image.getWidth() / image.getHeight());
    double scale = dpi < POOR_DPI && dpi > 0 ? Math.min((double) GOOD_DPI / dpi, room) : 1;
    scale = Math.clamp(scale, 1, 3);
    int width = (int) (image.getWidth() * scale);
    int height = (int) (image.getHeight() * scale);
    BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    paint(image, large);
    return new Picture(width, height, Math.max(1, (int) (dpi * scale)), pixels(large));
  }

  static byte[] grey(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return pixels(image);
    }
    BufferedImage grey =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    paint(image, grey);
    return pixels(grey);
  }

  /** On white, for what is transparent is paper. */
  private static void paint(BufferedImage from, BufferedImage to) {
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, to.getWidth(), to.getHeight());
    graphics.drawImage(from, 0, 0, to.getWidth(), to.getHeight(), null);
    graphics.dispose();
  }

  private static byte[] pixels(BufferedImage grey) {
    return ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
  }
}
