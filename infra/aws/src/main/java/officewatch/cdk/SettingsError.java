package officewatch.cdk;

/** An input that cannot be deployed; the message says what to type instead. */
public final class SettingsError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsError(String message) {
    super(message);
  }
}
