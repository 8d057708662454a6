package officewatch.catalog;

/** What the organisation decided about a vendor. */
public enum VendorStatus {
  APPROVED,
  TOLERATED,
  NOT_PERMITTED,
  PERSONAL,
  IGNORED,
  UNREVIEWED
}
