package officewatch.cdk.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import officewatch.manifest.FunctionEntry;

/**
 * What is reached from where. Private subnets have no route out; only functions that sign tokens or
 * push to connections are in subnets with one, over IPv6, and none is with zero egress.
 */
final class NetworkRule implements Rule {
  /** How the CDK writes that a group lets nothing out. */
  private static final String NOWHERE = "255.255.255.255/32";

  private static final int HTTPS = 443;

  @Override
  public void check(Inspected inspected, Findings findings) {
    boolean zero = inspected.settings().zeroEgress();
    Set<String> open = subnetsWithRoutes(inspected, findings);
    if (zero) {
      for (String type :
          List.of(
              "AWS::EC2::InternetGateway",
              "AWS::EC2::NatGateway",
              "AWS::EC2::EgressOnlyInternetGateway",
              "AWS::EC2::Route")) {
        inspected.templates().ofType(type).forEach(one -> findings.add(one, "is a way out"));
      }
    }
    for (FunctionEntry entry : inspected.manifest().functions()) {
      Resource function = inspected.function(entry);
      boolean inside = !function.at("/VpcConfig/SubnetIds").isMissingNode();
      findings.expect(
          Placement.isInNetwork(inspected, entry), inside, function, "being in the network");
      List<String> subnets =
          inspected.templates().texts(function.stack(), function.at("/VpcConfig/SubnetIds"));
      boolean mayLeave = !zero && Placement.callsOut(entry);
      findings.require(
          mayLeave || subnets.stream().noneMatch(open::contains),
          function,
          "is in a subnet with a route to the internet");
      findings.require(!inside || subnets.size() == 2, function, "is not in two zones");
      String wanted = mayLeave ? "NetworkSigning" : "NetworkFunctions";
      if (inside) {
        List<String> groups =
            inspected
                .templates()
                .texts(function.stack(), function.at("/VpcConfig/SecurityGroupIds"));
        findings.require(
            groups.size() == 1 && groups.getFirst().startsWith("${Net." + wanted),
            function,
            "has the security groups " + groups);
      }
      findings.expect(
          inside && mayLeave,
          function.at("/VpcConfig/Ipv6AllowedForDualStack").asBoolean(),
          function,
          "IPv6");
    }
    checkGroups(inspected, findings);
    checkStores(inspected, findings, open);
  }

  private static Set<String> subnetsWithRoutes(Inspected inspected, Findings findings) {
    Set<String> tables = new HashSet<>();
    for (Resource route : inspected.templates().ofType("AWS::EC2::Route")) {
      tables.add(inspected.text(route, "/RouteTableId"));
      findings.require(
          route.at("/DestinationCidrBlock").isMissingNode()
              && route.at("/EgressOnlyInternetGatewayId").isObject(),
          route,
          "leads to the internet other than by IPv6, outwards");
    }
    return inspected.templates().ofType("AWS::EC2::SubnetRouteTableAssociation").stream()
        .filter(one -> tables.contains(inspected.text(one, "/RouteTableId")))
        .map(one -> inspected.text(one, "/SubnetId"))
        .collect(Collectors.toSet());
  }

  /** Nothing may come in but from the groups of those who call. */
  private static void checkGroups(Inspected inspected, Findings findings) {
    for (Resource group : inspected.templates().ofType("AWS::EC2::SecurityGroup")) {
      findings.require(
          group.at("/SecurityGroupIngress").isMissingNode(), group, "lets in addresses");
      for (JsonNode out : group.at("/SecurityGroupEgress")) {
        findings.require(
            NOWHERE.equals(out.path("CidrIp").asText())
                || ("tcp".equals(out.path("IpProtocol").asText())
                    && out.path("FromPort").asInt() == HTTPS
                    && out.path("ToPort").asInt() == HTTPS
                    && (out.path("CidrIpv6").isMissingNode()
                        || group.id().startsWith("NetworkSigning"))
                    && (group.id().startsWith("NetworkSigning")
                        || group.id().startsWith("NetworkFunctions"))),
            group,
            "lets out " + out);
      }
    }
    for (Resource rule : inspected.templates().ofType("AWS::EC2::SecurityGroupIngress")) {
      String from = inspected.text(rule, "/SourceSecurityGroupId");
      String to = inspected.text(rule, "/GroupId");
      findings.require(
          from.startsWith("${Net.NetworkFunctions")
              || from.startsWith("${Net.NetworkSigning")
              || (from.startsWith("${Net.NetworkProxy") && to.startsWith("${Net.NetworkDatabase")),
          rule,
          "lets in " + from);
      findings.expect(port(to), rule.at("/FromPort").asInt(), rule, "FromPort");
      findings.require(
          rule.at("/ToPort").asInt() - rule.at("/FromPort").asInt() <= 1, rule, "opens more ports");
    }
  }

  private static int port(String group) {
    if (group.startsWith("${Net.NetworkCache")) {
      return 6379;
    }
    return group.startsWith("${Net.NetworkEndpoints") ? HTTPS : 5432;
  }

  private static void checkStores(Inspected inspected, Findings findings, Set<String> open) {
    for (Resource one :
        List.of(
            inspected.the("AWS::RDS::DBSubnetGroup"),
            inspected.the("AWS::ElastiCache::ServerlessCache"))) {
      findings.require(
          inspected.templates().texts(one.stack(), one.at("/SubnetIds")).stream()
              .noneMatch(open::contains),
          one,
          "is in a subnet with a route to the internet");
    }
    for (String service :
        inspected.settings().zeroEgress() ? List.of("s3", "sqs", "kms") : List.of("s3", "sqs")) {
      inspected
          .templates()
          .one(
              "AWS::EC2::VPCEndpoint",
              one -> inspected.text(one, "/ServiceName").endsWith("." + service));
    }
  }
}
