package officewatch.reader.einvoice;

import java.io.Serial;

/** The file is larger or deeper than an invoice has any reason to be. */
final class XmlLimitException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  XmlLimitException(String message) {
    super(message);
  }
}
