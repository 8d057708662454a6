package officewatch.ledger;

/** What is so on a day: the status, unless the dates say more. */
public enum SubscriptionState {
  /** Starts later. */
  UPCOMING,
  TRIAL,
  ACTIVE,
  PAUSED,
  /** The only term is over, and nothing renews it. */
  ENDED,
  ARCHIVED
}
