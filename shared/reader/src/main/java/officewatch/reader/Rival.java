package officewatch.reader;

/** A value that was considered and not chosen, with the reason. */
public record Rival(String value, double confidence, String reason) {}
