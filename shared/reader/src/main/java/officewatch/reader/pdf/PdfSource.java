package officewatch.reader.pdf;

/** Opens a stranger's PDF. Never throws for any bytes: what went wrong is in the answer. */
@FunctionalInterface
public interface PdfSource {

  /**
   * The pages and embedded files, or a verdict with a sentence for the person who sent it.
   *
   * @throws java.io.UncheckedIOException only when the machine fails; trying again may help
   */
  PdfContent read(byte[] pdf);
}
