package officewatch.cdk;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.rds.CfnDBCluster;
import software.amazon.awscdk.services.rds.CfnDBInstance;
import software.amazon.awscdk.services.rds.CfnDBProxy;
import software.amazon.awscdk.services.rds.CfnDBProxyTargetGroup;
import software.amazon.awscdk.services.rds.CfnDBProxyTargetGroup.ConnectionPoolConfigurationInfoFormatProperty;
import software.constructs.Construct;

/** RDS Proxy with IAM at both ends: towards the functions, and towards the database. */
final class DatabaseProxy extends Construct {
  private final CfnDBProxy proxy;

  DatabaseProxy(
      Construct scope,
      String name,
      CfnDBCluster cluster,
      List<CfnDBInstance> instances,
      Network network,
      NavigableSet<String> logins) {
    super(scope, "Proxy");
    Role role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("rds.amazonaws.com"))
            .inlinePolicies(
                Map.of(
                    "connect",
                    PolicyDocument.Builder.create()
                        .statements(
                            List.of(
                                PolicyStatement.Builder.create()
                                    .actions(List.of("rds-db:connect"))
                                    .resources(
                                        logins.stream()
                                            .map(
                                                login ->
                                                    Database.loginArn(
                                                        this,
                                                        cluster.getAttrDbClusterResourceId(),
                                                        login))
                                            .toList())
                                    .build()))
                        .build()))
            .build();
    this.proxy =
        CfnDBProxy.Builder.create(this, "Proxy")
            .dbProxyName(name)
            .engineFamily("POSTGRESQL")
            .defaultAuthScheme("IAM_AUTH")
            .requireTls(true)
            .roleArn(role.getRoleArn())
            .vpcSubnetIds(network.privateSubnetIds())
            .vpcSecurityGroupIds(List.of(network.proxyGroup()))
            .build();
    CfnDBProxyTargetGroup targets =
        CfnDBProxyTargetGroup.Builder.create(this, "Targets")
            .dbProxyName(proxy.getRef())
            .targetGroupName("default")
            .dbClusterIdentifiers(List.of(cluster.getRef()))
            .connectionPoolConfigurationInfo(
                ConnectionPoolConfigurationInfoFormatProperty.builder()
                    .maxConnectionsPercent(90)
                    .connectionBorrowTimeout(10)
                    .build())
            .build();
    instances.forEach(targets::addResourceDependency);
  }

  String host() {
    return proxy.getAttrEndpoint();
  }

  /** The last part of the proxy's ARN, {@code prx-…}, which IAM knows it by. */
  String resourceId() {
    return Fn.select(6, Fn.split(":", proxy.getAttrDbProxyArn()));
  }
}
