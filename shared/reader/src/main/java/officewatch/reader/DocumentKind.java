package officewatch.reader;

/** What a document is, in the terms of accounting. Only {@link #counts()} kinds move money. */
public enum DocumentKind {
  INVOICE,
  RECEIPT,
  CREDIT_NOTE,
  /** Pro forma invoice, quote, estimate: an offer, not a claim. */
  PRO_FORMA,
  /** Statement of account, payment reminder: repeats claims of other documents. */
  STATEMENT,
  /** Announces that a subscription will renew. */
  RENEWAL_NOTICE,
  /** Tells that a card was declined or a payment did not go through. */
  PAYMENT_FAILED,
  /** Advertises. */
  MARKETING,
  /** Terms, order confirmations, letters: no payable amount of its own. */
  OTHER;

  /** Whether the document's amount is a charge or a credit of its own. */
  public boolean counts() {
    return this == INVOICE || this == RECEIPT || this == CREDIT_NOTE;
  }
}
