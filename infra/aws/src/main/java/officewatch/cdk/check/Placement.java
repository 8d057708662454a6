package officewatch.cdk.check;

import officewatch.grants.Grant;
import officewatch.manifest.FunctionEntry;

/** Where functions are and what they reach, by the manifest. */
final class Placement {
  private Placement() {}

  /** Whether the function has to be in the network. */
  static boolean isInNetwork(Inspected inspected, FunctionEntry entry) {
    return inspected.settings().zeroEgress() || usesDatabase(entry) || uses(entry, Grant.CACHE);
  }

  static boolean usesDatabase(FunctionEntry entry) {
    return entry.grants().stream().anyMatch(grant -> grant.name().startsWith("DATABASE_"));
  }

  /** Whether the function calls what is not in the network. */
  static boolean callsOut(FunctionEntry entry) {
    return uses(entry, Grant.TOKEN_SIGN) || uses(entry, Grant.CONNECTIONS_PUSH);
  }

  static boolean uses(FunctionEntry entry, Grant grant) {
    return entry.grants().contains(grant);
  }

  /** What IAM knows the database by: the proxy where there is one. */
  static String databaseId(Inspected inspected) {
    return inspected.isProduction()
        ? inspected.the("AWS::RDS::DBProxy").attribute("DBProxyArn") + "#6"
        : inspected.the("AWS::RDS::DBCluster").attribute("DBClusterResourceId");
  }

  static String databaseHost(Inspected inspected, FunctionEntry entry) {
    return inspected.isProduction() && !uses(entry, Grant.DATABASE_MIGRATE)
        ? inspected.the("AWS::RDS::DBProxy").attribute("Endpoint")
        : inspected.the("AWS::RDS::DBCluster").attribute("Endpoint.Address");
  }
}
