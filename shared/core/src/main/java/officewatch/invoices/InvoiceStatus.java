package officewatch.invoices;

/**
 * Where a document is on its way. All but the first two are final until a person or a new engine
 * looks again.
 */
public enum InvoiceStatus {
  /** An upload was announced; its bytes have not arrived. */
  AWAITING_UPLOAD,
  /** The bytes are stored; the scan has not finished. */
  QUEUED,
  /** Read: vendor, total, currency and date are known. */
  SCANNED,
  /** Read, but something a person must supply is missing or contradictory; see the reason. */
  NEEDS_REVIEW,
  /**
   * Read, and it is no invoice, receipt or credit note, or the organisation's own catalogue leaves
   * it out; see the reason.
   */
  NOT_AN_INVOICE,
  /** The same invoice is there already and counts once. */
  DUPLICATE,
  /** Could not be read; see the reason. */
  REFUSED;

  /** Whether its charges count. */
  public boolean counts() {
    return this == SCANNED || this == NEEDS_REVIEW;
  }
}
