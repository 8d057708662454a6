package officewatch.findings;

/** What a finding is about. */
public enum FindingKind {
  /** Somebody pays a vendor that no subscription of the ledger covers ("shadow IT"). */
  UNMANAGED_SUBSCRIPTION,
  /** A vendor bills under a second customer number. */
  NEW_ACCOUNT,
  /** The unit price of the same product, plan and cycle went up. */
  PRICE_INCREASE,
  /** More seats of the same product are billed than before, or than the ledger knows. */
  SEAT_GROWTH,
  /** The same product and period stand on two invoices. */
  DUPLICATE_CHARGE,
  /** The ledger holds the same plan of a vendor twice, or two products that do the same job. */
  DUPLICATE_SUBSCRIPTION,
  /** A bill for time after the subscription ended. */
  BILLED_AFTER_CANCELLATION,
  /** A bill above the amount in the ledger. */
  OVER_APPROVED_AMOUNT,
  /** A sign that a document is not what it says, or asks for money to go elsewhere. */
  SUSPICIOUS_SENDER;

  /** Whether a subscription in the ledger can be the answer to it. */
  public boolean isAnsweredBySubscription() {
    return this == UNMANAGED_SUBSCRIPTION || this == NEW_ACCOUNT;
  }
}
