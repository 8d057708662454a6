package officewatch.tenancy;

/** The narrow database roles a transaction can run as; none may bypass row-level security. */
enum DatabaseRole {
  APP("ow_app"),
  IDENTITY("ow_identity"),
  ACCESS("ow_access"),
  ROUTING("ow_routing"),
  SWEEPER("ow_sweeper");

  private final String sqlName;

  DatabaseRole(String sqlName) {
    this.sqlName = sqlName;
  }

  String sqlName() {
    return sqlName;
  }
}
