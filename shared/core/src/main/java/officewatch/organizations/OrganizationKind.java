package officewatch.organizations;

/** Whether an organisation is one person's own or a shared one. */
public enum OrganizationKind {
  SOLO,
  TEAM
}
