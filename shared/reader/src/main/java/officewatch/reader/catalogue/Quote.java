package officewatch.reader.catalogue;

/** Foreign text made fit for a sentence shown to people. */
final class Quote {
  private static final int MAX_LENGTH = 80;

  private Quote() {}

  /** Visible, on one line and short. */
  static String of(String text) {
    String cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    return cut.replaceAll("[\\p{C}\\s]+", " ").strip();
  }
}
