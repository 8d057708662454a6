package officewatch.reader.ocr;

/** A picture took longer to read than it may. */
public final class OcrTimeout extends Exception {
  private static final long serialVersionUID = 1L;

  public OcrTimeout(String message) {
    super(message);
  }
}
