package officewatch.reader;

/** What a document is, in the terms of accounting. Only {@link #counts()} kinds move money. */
public enum DocumentKind {
  INVOICE,
  RECEIPT,
  CREDIT_NOTE,
  PRO_FORMA,
  STATEMENT,
  /** Terms, marketing, order confirmations, letters: no payable amount of its own. */
  OTHER;

  /** Whether the document's amount is a charge or a credit of its own. */
  public boolean counts() {
    return this == INVOICE || this == RECEIPT || this == CREDIT_NOTE;
  }
}
