package officewatch.local;

/** The options make no sense; the message says which and why. */
final class OptionsError extends Exception {
  private static final long serialVersionUID = 1L;

  OptionsError(String message) {
    super(message);
  }
}
