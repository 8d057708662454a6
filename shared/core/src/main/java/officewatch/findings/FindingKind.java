package officewatch.findings;

/** What a finding is about. */
public enum FindingKind {
  /** Somebody pays a vendor that no subscription of the ledger covers ("shadow IT"). */
  UNMANAGED_SUBSCRIPTION
}
