package officewatch.reader.ocr;

import java.time.Duration;
import java.util.List;

/** Recognises the words in a picture. The same pixels and the same name give the same words. */
public interface OcrEngine {

  /** Name, version and languages: the provenance of what is read, e.g. {@code tesseract-5.3.0}. */
  String name();

  /**
   * The words of a picture in any order; none when it shows no text.
   *
   * @param limit after which it must have given up
   * @throws OcrTimeout when the picture took longer than the limit
   * @throws java.io.UncheckedIOException when the engine cannot be run at all; trying again may
   *     help
   */
  List<OcrWord> words(Picture picture, Duration limit) throws OcrTimeout;
}
