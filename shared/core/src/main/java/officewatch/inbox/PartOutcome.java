package officewatch.inbox;

/** What became of a part of a message. */
public enum PartOutcome {
  /** Became an invoice, or belongs to one that was there. */
  DOCUMENT,
  /** The letter itself; read as a document only when nothing is attached. */
  BODY,
  /** Not looked at further; see the reason. */
  IGNORED
}
