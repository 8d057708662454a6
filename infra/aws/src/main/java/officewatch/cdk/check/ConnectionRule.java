package officewatch.cdk.check;

import officewatch.manifest.FunctionEntry;

/**
 * However many functions run at once, the database has connections for all (trust T-25), and the
 * account has room for what is reserved.
 */
final class ConnectionRule implements Rule {
  static final int POOL = 1;

  private static final int RESERVE = 10;
  private static final int ACCOUNT = 900;

  @Override
  public void check(Inspected inspected, Findings findings) {
    int connections = 0;
    int reserved = 0;
    for (FunctionEntry entry : inspected.manifest().functions()) {
      Resource function = inspected.function(entry);
      int concurrency = function.at("/ReservedConcurrentExecutions").asInt();
      reserved += concurrency;
      if (Placement.usesDatabase(entry)) {
        findings.require(concurrency > 0, function, "may run without limit, or not at all");
        connections +=
            concurrency
                * function
                    .at("/Environment/Variables/DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE")
                    .asInt(POOL);
      }
    }
    Resource parameters = inspected.the("AWS::RDS::DBClusterParameterGroup");
    int most = parameters.at("/Parameters/max_connections").asInt();
    findings.require(
        connections <= most - RESERVE,
        parameters,
        "functions may ask for " + connections + " connections of " + most);
    findings.require(
        reserved <= ACCOUNT, parameters, reserved + " concurrent calls are reserved of 1,000");
  }
}
