package officewatch.reader.ocr;

/** Draws the pages of a stranger's PDF, PNG, JPEG, TIFF or GIF file. */
@FunctionalInterface
public interface Rasterizer {

  /**
   * One page as a picture. Never throws for any bytes.
   *
   * @param page 1-based
   * @throws java.io.UncheckedIOException only when the machine fails; trying again may help
   */
  Raster draw(byte[] document, int page);
}
