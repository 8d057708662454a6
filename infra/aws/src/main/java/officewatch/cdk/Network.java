package officewatch.cdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpoint;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.IInterfaceVpcEndpointService;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpoint;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.IpProtocol;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * Two zones of private subnets without a route to the internet. Functions that sign tokens or push
 * to connections have subnets of their own, from which KMS and API Gateway are reached over IPv6,
 * which costs nothing; with zero egress they are with the others, KMS has an endpoint, and there
 * are no connections.
 */
final class Network extends Construct {
  private static final String PRIVATE = "private";
  private static final String SIGNING = "signing";
  private static final int HTTPS = 443;
  private static final int POSTGRES = 5432;

  private final Vpc vpc;
  private final boolean zeroEgress;
  private final SecurityGroup functions;
  private final SecurityGroup signing;
  private final SecurityGroup database;
  private final SecurityGroup proxy;
  private final SecurityGroup cache;

  Network(Construct scope, Settings settings) {
    super(scope, "Network");
    this.zeroEgress = settings.zeroEgress();
    this.vpc =
        Vpc.Builder.create(this, "Vpc")
            .maxAzs(2)
            .natGateways(0)
            .createInternetGateway(false)
            .ipProtocol(zeroEgress ? IpProtocol.IPV4_ONLY : IpProtocol.DUAL_STACK)
            .subnetConfiguration(subnets())
            // Nothing is ever put into the default group; restricting it would need a function.
            .restrictDefaultSecurityGroup(false)
            .build();
    this.functions = group("Functions", "Functions");
    this.signing = zeroEgress ? functions : group("Signing", "Functions that call out");
    this.database = group("Database", "Database");
    this.proxy = settings.profile().isProtected() ? group("Proxy", "Database proxy") : database;
    this.cache = group("Cache", "Cache");
    SecurityGroup endpoints = group("Endpoints", "Interface endpoints");
    for (SecurityGroup caller : zeroEgress ? List.of(functions) : List.of(functions, signing)) {
      allow(caller, database, Port.tcp(POSTGRES));
      if (settings.profile().isProtected()) {
        allow(caller, proxy, Port.tcp(POSTGRES));
      }
      allow(caller, cache, Port.tcpRange(6379, 6380));
      allow(caller, endpoints, Port.tcp(HTTPS));
      // The gateway endpoint of S3 has public addresses; there is no other route to any.
      caller.addEgressRule(Peer.anyIpv4(), Port.tcp(HTTPS), "S3 through its gateway endpoint");
    }
    if (settings.profile().isProtected()) {
      allow(proxy, database, Port.tcp(POSTGRES));
      logFlows(settings);
    }
    if (!zeroEgress) {
      signing.addEgressRule(Peer.anyIpv6(), Port.tcp(HTTPS), "KMS and API Gateway over IPv6");
    }
    addEndpoints(settings, endpoints);
  }

  /** The subnets without any route to the internet. */
  SubnetSelection privateSubnets() {
    return SubnetSelection.builder().subnetGroupName(PRIVATE).build();
  }

  /** Where a function is put that calls out, or does not. */
  SubnetSelection subnetsOf(boolean callsOut) {
    return callsOut && !zeroEgress
        ? SubnetSelection.builder().subnetGroupName(SIGNING).build()
        : privateSubnets();
  }

  ISecurityGroup groupOf(boolean callsOut) {
    return callsOut ? signing : functions;
  }

  /** Whether a function that calls out does so over IPv6. */
  boolean leavesOverIpv6() {
    return !zeroEgress;
  }

  Vpc vpc() {
    return vpc;
  }

  List<String> privateSubnetIds() {
    return vpc.selectSubnets(privateSubnets()).getSubnetIds();
  }

  String databaseGroup() {
    return database.getSecurityGroupId();
  }

  String proxyGroup() {
    return proxy.getSecurityGroupId();
  }

  String cacheGroup() {
    return cache.getSecurityGroupId();
  }

  private List<SubnetConfiguration> subnets() {
    List<SubnetConfiguration> subnets = new ArrayList<>();
    subnets.add(subnet(PRIVATE, SubnetType.PRIVATE_ISOLATED));
    if (!zeroEgress) {
      subnets.add(subnet(SIGNING, SubnetType.PRIVATE_WITH_EGRESS));
    }
    return subnets;
  }

  private static SubnetConfiguration subnet(String name, SubnetType type) {
    return SubnetConfiguration.builder().name(name).subnetType(type).cidrMask(20).build();
  }

  private SecurityGroup group(String id, String what) {
    return SecurityGroup.Builder.create(this, id)
        .vpc(vpc)
        .description("OfficeWatch: " + what)
        .allowAllOutbound(false)
        .build();
  }

  private static void allow(SecurityGroup from, SecurityGroup to, Port port) {
    from.addEgressRule(to, port, "To its dependency");
    to.addIngressRule(from, port, "From those who may");
  }

  private void addEndpoints(Settings settings, SecurityGroup group) {
    GatewayVpcEndpoint objects =
        vpc.addGatewayEndpoint(
            "S3",
            GatewayVpcEndpointOptions.builder().service(GatewayVpcEndpointAwsService.S3).build());
    objects.addToPolicy(ownAccountOnly());
    addInterface("Sqs", InterfaceVpcEndpointAwsService.SQS, settings, group);
    if (zeroEgress) {
      addInterface("Kms", InterfaceVpcEndpointAwsService.KMS, settings, group);
    }
  }

  private void addInterface(
      String id, IInterfaceVpcEndpointService service, Settings settings, SecurityGroup group) {
    int zones = settings.profile().endpointZones();
    InterfaceVpcEndpoint endpoint =
        InterfaceVpcEndpoint.Builder.create(this, id)
            .vpc(vpc)
            .service(service)
            .privateDnsEnabled(true)
            .open(false)
            .securityGroups(List.of(group))
            .subnets(
                SubnetSelection.builder()
                    .subnets(vpc.getIsolatedSubnets().subList(0, zones))
                    .build())
            .build();
    endpoint.addToPolicy(ownAccountOnly());
  }

  /** Nothing can be carried to another account through an endpoint. */
  private PolicyStatement ownAccountOnly() {
    String account = software.amazon.awscdk.Stack.of(this).getAccount();
    return PolicyStatement.Builder.create()
        .principals(List.of(new AnyPrincipal()))
        .actions(List.of("*"))
        .resources(List.of("*"))
        .conditions(
            Map.of(
                "StringEquals",
                Map.of("aws:PrincipalAccount", account, "aws:ResourceAccount", account)))
        .build();
  }

  private void logFlows(Settings settings) {
    LogGroup group = Logs.group(this, "Flows", settings);
    vpc.addFlowLog(
        "FlowLog",
        FlowLogOptions.builder()
            .destination(FlowLogDestination.toCloudWatchLogs(group))
            .trafficType(FlowLogTrafficType.REJECT)
            .build());
  }
}
