package officewatch.organizations;

/** Whether an organisation may be used. */
public enum OrganizationStatus {
  ACTIVE,
  SUSPENDED
}
