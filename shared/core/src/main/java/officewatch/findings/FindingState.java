package officewatch.findings;

/** Where a finding stands. Machines open and resolve; the other states are people's decisions. */
public enum FindingState {
  OPEN,
  /** Became a subscription of the ledger. */
  ADOPTED,
  /** Belongs to a subscription that was there. */
  LINKED,
  /** Known and accepted without a ledger entry. */
  TOLERATED,
  /** Of no interest. */
  IGNORED,
  /** Its cause went away. */
  RESOLVED;

  /** Whether a person decided it, so that no machine changes it back. */
  public boolean isWaived() {
    return this == TOLERATED || this == IGNORED;
  }
}
