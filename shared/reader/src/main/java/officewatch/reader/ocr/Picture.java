package officewatch.reader.ocr;

/**
 * A page as a picture.
 *
 * @param width in pixels
 * @param height in pixels
 * @param dpi pixels for one inch of the page; a guess where the document does not say
 * @param grey one byte for each pixel, row by row from the top, 0 is black
 */
@SuppressWarnings("ArrayRecordComponent") // one owner, never compared
public record Picture(int width, int height, int dpi, byte[] grey) {
  /** Pixels of one picture; a page of A4 at 300 dpi has 8.7 million. */
  public static final int MAX_PIXELS = 12_000_000;

  public Picture {
    if (width < 1 || height < 1 || dpi < 1 || (long) width * height != grey.length) {
      throw new IllegalArgumentException("A picture has as many pixels as its sides say");
    }
    if (grey.length > MAX_PIXELS) {
      throw new IllegalArgumentException("A picture has at most " + MAX_PIXELS + " pixels");
    }
  }
}
