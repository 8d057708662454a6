package officewatch.inbox;

/** What became of a message as a whole. */
public enum MessageStatus {
  /** Read; each part says what became of it. */
  PROCESSED,
  /** Kept but not opened, because it is dangerous; see the reason. */
  QUARANTINED,
  /** Kept but unreadable; see the reason. */
  REFUSED
}
