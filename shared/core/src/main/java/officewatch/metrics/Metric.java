package officewatch.metrics;

/**
 * The figures. None has a dimension, for each combination would be billed as a metric of its own:
 * function, organisation and request are fields of the line, to be asked for in the logs, and
 * Lambda itself counts and times each function's calls.
 */
public enum Metric {
  /** HTTP requests answered. */
  REQUESTS("requests", "Count"),
  /** HTTP requests answered with 500 or more. */
  ERRORS("errors", "Count"),
  /** Time one call took. */
  LATENCY("latency", "Milliseconds"),
  /** Queue messages handled. */
  MESSAGES("messages", "Count"),
  /** Queue messages that failed and will come again. */
  MESSAGE_FAILURES("messageFailures", "Count"),
  /** Lists answered from the cache. */
  CACHE_HITS("cacheHits", "Count"),
  /** Lists the database was asked for. */
  CACHE_MISSES("cacheMisses", "Count"),
  /** Documents read: what an organisation uses. */
  DOCUMENTS_SCANNED("documentsScanned", "Count");

  private final String title;
  private final String unit;

  Metric(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  String title() {
    return title;
  }

  String unit() {
    return unit;
  }
}
