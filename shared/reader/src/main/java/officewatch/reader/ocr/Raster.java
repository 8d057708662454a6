package officewatch.reader.ocr;

import officewatch.reader.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What became of drawing one page.
 *
 * @param verdict {@code OK} when there is a picture
 * @param picture null unless {@code OK}
 * @param more whether the document goes on behind this page
 */
public record Raster(Verdict verdict, @Nullable Picture picture, boolean more) {

  /** A page that could not be drawn. */
  public static Raster refused(Verdict verdict) {
    return new Raster(verdict, null, false);
  }
}
