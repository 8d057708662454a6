package officewatch.cdk.check;

import java.util.List;

/** Stores are tied together as they should be; their own properties are the shapes' concern. */
final class DataRule implements Rule {
  @Override
  public void check(Inspected inspected, Findings findings) {
    Resource cluster = inspected.the("AWS::RDS::DBCluster");
    expectRef(inspected, findings, cluster, "/DBSubnetGroupName", "AWS::RDS::DBSubnetGroup");
    expectRef(
        inspected,
        findings,
        cluster,
        "/DBClusterParameterGroupName",
        "AWS::RDS::DBClusterParameterGroup");
    expectGroup(inspected, findings, cluster, "/VpcSecurityGroupIds", "NetworkDatabase");
    List<Resource> instances = inspected.templates().ofType("AWS::RDS::DBInstance");
    findings.expect(
        inspected.settings().profile().databaseInstances(),
        instances.size(),
        cluster,
        "number of instances");
    for (Resource instance : instances) {
      expectRef(inspected, findings, instance, "/DBClusterIdentifier", "AWS::RDS::DBCluster");
    }
    Resource cache = inspected.the("AWS::ElastiCache::ServerlessCache");
    expectRef(inspected, findings, cache, "/UserGroupId", "AWS::ElastiCache::UserGroup");
    expectGroup(inspected, findings, cache, "/SecurityGroupIds", "NetworkCache");
    Resource users = inspected.the("AWS::ElastiCache::UserGroup");
    findings.expect(
        List.of(inspected.the("AWS::ElastiCache::User").ref()),
        inspected.templates().texts(users.stack(), users.at("/UserIds")),
        users,
        "UserIds");
    Resource bucket = inspected.bucket();
    findings.expect(
        inspected.queue("documents").attribute("Arn"),
        inspected.text(bucket, "/NotificationConfiguration/QueueConfigurations/0/Queue"),
        bucket,
        "queue of uploads");
    if (inspected.isProduction()) {
      expectRef(
          inspected,
          findings,
          inspected.the("AWS::RDS::DBProxyTargetGroup"),
          "/DBClusterIdentifiers/0",
          "AWS::RDS::DBCluster");
      expectGroup(
          inspected,
          findings,
          inspected.the("AWS::RDS::DBProxy"),
          "/VpcSecurityGroupIds",
          "NetworkProxy");
    }
  }

  private static void expectRef(
      Inspected inspected, Findings findings, Resource from, String pointer, String type) {
    findings.expect(inspected.the(type).ref(), inspected.text(from, pointer), from, pointer);
  }

  private static void expectGroup(
      Inspected inspected, Findings findings, Resource of, String pointer, String group) {
    List<String> groups = inspected.templates().texts(of.stack(), of.at(pointer));
    findings.require(
        groups.size() == 1 && groups.getFirst().startsWith("${Net." + group),
        of,
        "has the security groups " + groups);
  }
}
