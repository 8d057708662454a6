package officewatch.reader.pdf;

import java.time.Duration;

/**
 * What one PDF may cost.
 *
 * @param bytes size of the file
 * @param pages pages read; later ones are left out with a warning
 * @param operators drawing operators interpreted, over all pages
 * @param characters characters of text, over all pages
 * @param streamBytes decoded size of one content stream
 * @param files embedded files taken
 * @param fileBytes decoded size of one embedded file
 * @param time for reading all pages
 */
public record PdfLimits(
    int bytes,
    int pages,
    int operators,
    int characters,
    int streamBytes,
    int files,
    int fileBytes,
    Duration time) {

  /** The limits of the product; real invoices stay below a hundredth of each. */
  public static final PdfLimits DEFAULT =
      new PdfLimits(
          25 << 20, 50, 3_000_000, 500_000, 64 << 20, 64, 10 << 20, Duration.ofSeconds(3));
}
