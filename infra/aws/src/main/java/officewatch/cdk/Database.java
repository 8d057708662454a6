package officewatch.cdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import officewatch.manifest.Manifest;
import officewatch.tenancy.DatabaseLogin;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.rds.AuroraPostgresEngineVersion;
import software.amazon.awscdk.services.rds.CfnDBCluster;
import software.amazon.awscdk.services.rds.CfnDBCluster.ServerlessV2ScalingConfigurationProperty;
import software.amazon.awscdk.services.rds.CfnDBClusterParameterGroup;
import software.amazon.awscdk.services.rds.CfnDBInstance;
import software.amazon.awscdk.services.rds.CfnDBSubnetGroup;
import software.constructs.Construct;

/**
 * Aurora PostgreSQL, Serverless v2. Everybody signs in with IAM, the master user too: there is no
 * password anywhere. Without a least capacity it sleeps after five idle minutes.
 */
final class Database extends Construct {
  static final String NAME = "officewatch";

  private static final int PORT = 5432;
  private static final int SECONDS_UNTIL_SLEEP = 300;
  private static final int MILLISECONDS_UNTIL_IDLE_IS_CLOSED = 60_000;
  private static final String VERSION =
      AuroraPostgresEngineVersion.VER_17_7.getAuroraPostgresFullVersion();

  private final CfnDBCluster cluster;
  private final String host;
  private final String loginResource;

  Database(Construct scope, Settings settings, Network network, Manifest manifest) {
    super(scope, "Database");
    this.cluster = cluster(settings, network);
    boolean kept = settings.profile().isProtected();
    List<CfnDBInstance> instances = new ArrayList<>();
    for (int i = 1; i <= settings.profile().databaseInstances(); i++) {
      instances.add(instance(i, kept));
    }
    if (kept) {
      DatabaseProxy proxy =
          new DatabaseProxy(
              this,
              settings.stackName("database"),
              cluster,
              instances,
              network,
              Logins.of(manifest));
      this.host = proxy.host();
      this.loginResource = proxy.resourceId();
    } else {
      this.host = cluster.getAttrEndpointAddress();
      this.loginResource = cluster.getAttrDbClusterResourceId();
    }
  }

  /** Address for a login's JDBC driver; the certificate is checked. */
  String url() {
    return url(host);
  }

  /** Address of the cluster itself: what creates roles does not go through a proxy. */
  String directUrl() {
    return url(cluster.getAttrEndpointAddress());
  }

  /** What {@code rds-db:connect} is asked for. */
  String loginArn(String login) {
    return loginArn(this, loginResource, login);
  }

  String masterArn() {
    return loginArn(this, cluster.getAttrDbClusterResourceId(), DatabaseLogin.MASTER);
  }

  CfnDBCluster cluster() {
    return cluster;
  }

  static String loginArn(Construct scope, String resourceId, String login) {
    Stack stack = Stack.of(scope);
    return Fn.join(
        "",
        List.of(
            "arn:",
            stack.getPartition(),
            ":rds-db:",
            stack.getRegion(),
            ":",
            stack.getAccount(),
            ":dbuser:",
            resourceId,
            "/",
            login));
  }

  private static String url(String host) {
    return "jdbc:postgresql://" + host + ":" + PORT + "/" + NAME + Environment.TLS;
  }

  private CfnDBCluster cluster(Settings settings, Network network) {
    Profile profile = settings.profile();
    boolean kept = profile.isProtected();
    CfnDBSubnetGroup subnets =
        CfnDBSubnetGroup.Builder.create(this, "Subnets")
            .dbSubnetGroupDescription("OfficeWatch: private subnets of two zones")
            .subnetIds(network.privateSubnetIds())
            .build();
    Map<String, String> values = new TreeMap<>();
    values.put("rds.force_ssl", "1");
    values.put("max_connections", Integer.toString(profile.maxConnections()));
    if (profile.minCapacity() == 0) {
      // A function that waits for its next call keeps its connection, and with it the database up.
      values.put("idle_session_timeout", Integer.toString(MILLISECONDS_UNTIL_IDLE_IS_CLOSED));
    }
    CfnDBClusterParameterGroup parameters =
        CfnDBClusterParameterGroup.Builder.create(this, "Parameters")
            .description("OfficeWatch")
            .family("aurora-postgresql17")
            .parameters(values)
            .build();
    ServerlessV2ScalingConfigurationProperty.Builder scaling =
        ServerlessV2ScalingConfigurationProperty.builder()
            .minCapacity(profile.minCapacity())
            .maxCapacity(profile.maxCapacity());
    if (profile.minCapacity() == 0) {
      scaling.secondsUntilAutoPause(SECONDS_UNTIL_SLEEP);
    }
    CfnDBCluster.Builder builder =
        CfnDBCluster.Builder.create(this, "Cluster")
            .engine("aurora-postgresql")
            .engineVersion(VERSION)
            .databaseName(NAME)
            .enableIamDatabaseAuthentication(true)
            .port(PORT)
            .dbSubnetGroupName(subnets.getRef())
            .vpcSecurityGroupIds(List.of(network.databaseGroup()))
            .dbClusterParameterGroupName(parameters.getRef())
            .backupRetentionPeriod(kept ? 35 : 7)
            .copyTagsToSnapshot(true)
            .deletionProtection(kept)
            .serverlessV2ScalingConfiguration(scaling.build());
    if (settings.databaseSnapshot() == null) {
      builder
          .masterUsername(DatabaseLogin.MASTER)
          .masterUserAuthenticationType("iam-db-auth")
          .storageEncrypted(true);
    } else {
      // These are the snapshot's own.
      builder.snapshotIdentifier(settings.databaseSnapshot());
    }
    CfnDBCluster cluster = builder.build();
    cluster.applyRemovalPolicy(kept ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY);
    return cluster;
  }

  private CfnDBInstance instance(int number, boolean kept) {
    CfnDBInstance instance =
        CfnDBInstance.Builder.create(this, "Instance" + number)
            .engine("aurora-postgresql")
            .dbClusterIdentifier(cluster.getRef())
            .dbInstanceClass("db.serverless")
            .publiclyAccessible(false)
            .autoMinorVersionUpgrade(true)
            .promotionTier(number - 1)
            .build();
    // The data is the cluster's.
    instance.applyRemovalPolicy(RemovalPolicy.DESTROY);
    if (kept) {
      instance.setEnablePerformanceInsights(true);
    }
    return instance;
  }
}
