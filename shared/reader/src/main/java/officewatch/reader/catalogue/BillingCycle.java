package officewatch.reader.catalogue;

/** How a vendor usually bills; a hint for reviewers, never a fact about one contract. */
public enum BillingCycle {
  MONTHLY,
  QUARTERLY,
  ANNUAL,
  USAGE
}
