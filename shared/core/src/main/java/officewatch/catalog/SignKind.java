package officewatch.catalog;

/** What a document of an own catalogue entry is recognised by, the surest first. */
public enum SignKind {
  VAT_ID(0.99, "VAT id"),
  IBAN(0.99, "bank account"),
  SENDER(0.97, "sender"),
  DOMAIN(0.95, "domain"),
  NAME(0.9, "name");

  private final double confidence;
  private final String words;

  SignKind(double confidence, String words) {
    this.confidence = confidence;
    this.words = words;
  }

  /** Probability that a document with the sign is the entry's. */
  double confidence() {
    return confidence;
  }

  /** How to speak of it. */
  String words() {
    return words;
  }
}
