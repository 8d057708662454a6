package officewatch.reader;

/** What became of the attempt to open a document. Each is an answer, never an exception. */
public enum Verdict {
  /** Opened and read; single fields may still be unknown. */
  OK,
  /** Needs a password to be opened. */
  ENCRYPTED,
  /** Claims to be a known format but cannot be parsed. */
  MALFORMED,
  /** A format the reader does not read, or one without text (a scan). */
  UNSUPPORTED,
  /** Larger, deeper or more expensive than the limits allow. */
  RESOURCE_LIMIT,
  /** Took longer than the deadline. */
  TIMEOUT
}
