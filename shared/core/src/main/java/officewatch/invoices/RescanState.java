package officewatch.invoices;

/** Where a re-scan is. */
public enum RescanState {
  RUNNING,
  DONE,
  /** A person stopped it; what it changed until then stays. */
  CANCELLED
}
