package officewatch.reader.propose;

import java.time.Duration;
import officewatch.reader.ocr.OcrTimeout;
import officewatch.reader.ocr.Picture;

/** A service that reads words and fields from a picture of an invoice. */
public interface ExpenseAnalyzer {

  /** Name and version, for the provenance of what it reads. */
  String name();

  /**
   * What the picture says; nothing when the service finds it unreadable.
   *
   * @throws OcrTimeout when the answer took longer than the limit
   * @throws java.io.UncheckedIOException when the service fails; trying again may help
   */
  Expense analyze(Picture picture, Duration limit) throws OcrTimeout;
}
