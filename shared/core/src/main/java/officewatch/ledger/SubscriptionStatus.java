package officewatch.ledger;

/** What the organisation says about a subscription. */
public enum SubscriptionStatus {
  TRIAL,
  ACTIVE,
  PAUSED,
  /** Taken off the ledger, kept for reading. */
  ARCHIVED
}
