package officewatch.reader;

/** What is remarkable about a document besides its kind. Each that is suspicious has a warning. */
public enum Trait {
  /** Written by the buyer in the seller's name (UNTDID 1001: 389). */
  SELF_BILLED,
  /** Replaces or corrects an earlier document (UNTDID 1001: 384, and credit notes that say so). */
  CORRECTION,
  /** Security finding: holds text that a person does not see; nothing of it was read as fact. */
  HIDDEN_TEXT,
  /** Security finding: holds instructions to a reading program; they changed nothing. */
  INSTRUCTIONS,
  /**
   * Not read by the rules from the document alone: from a picture, or with somebody's proposals.
   */
  SECOND_HAND
}
