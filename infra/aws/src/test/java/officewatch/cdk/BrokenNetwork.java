package officewatch.cdk;

import static officewatch.cdk.Broken.small;
import static officewatch.cdk.Broken.zeroEgress;

import java.util.List;

final class BrokenNetwork {
  private static final String GROUP = "EC2::SecurityGroup";

  private BrokenNetwork() {}

  static List<Broken> all() {
    return List.of(
        small(
            "a database open to addresses",
            edit ->
                edit.set(
                    "Net",
                    GROUP,
                    "NetworkDatabase",
                    "SecurityGroupIngress",
                    "[{'CidrIp':'0.0.0.0/0','IpProtocol':'tcp','FromPort':5432,'ToPort':5432}]")),
        small(
            "a database open on all ports",
            edit ->
                edit.set("Net", "EC2::SecurityGroupIngress", "NetworkDatabase", "FromPort", "0")),
        small(
            "a database open to a stranger's group",
            edit ->
                edit.set(
                    "Net",
                    "EC2::SecurityGroupIngress",
                    "NetworkDatabase",
                    "SourceSecurityGroupId",
                    "'sg-0123456789'")),
        small(
            "a group that lets everything out",
            edit ->
                edit.set(
                    "Net",
                    GROUP,
                    "NetworkFunctions",
                    "SecurityGroupEgress/0",
                    "{'CidrIp':'0.0.0.0/0','IpProtocol':'-1','Description':'all'}")),
        small(
            "private subnets with a route out",
            edit -> {
              edit.add("Net", "Igw", "{'Type':'AWS::EC2::InternetGateway','Properties':{}}");
              edit.add(
                  "Net",
                  "Out",
                  "{'Type':'AWS::EC2::Route','Properties':{'RouteTableId':{'Ref':'"
                      + edit.id("Net", "EC2::RouteTable", "NetworkVpcprivateSubnet1")
                      + "'},'DestinationCidrBlock':'0.0.0.0/0','GatewayId':{'Ref':'Igw'}}}");
            }),
        small(
            "a scanner where there is a route out",
            edit ->
                edit.set(
                    "Mail",
                    "Lambda::Function",
                    "ScanDocumentConsumer",
                    "VpcConfig/SubnetIds",
                    edit.resource("Api-identity", "Lambda::Function", "LoginF")
                        .at("/Properties/VpcConfig/SubnetIds")
                        .toString())),
        small(
            "a function outside that belongs inside",
            edit -> edit.remove("Mail", "Lambda::Function", "ScanDocumentConsumer", "VpcConfig")),
        small(
            "a function that may use IPv6 without need",
            edit ->
                edit.set(
                    "Mail",
                    "Lambda::Function",
                    "ScanDocumentConsumer",
                    "VpcConfig/Ipv6AllowedForDualStack",
                    "true")),
        small(
            "an endpoint that leads to other accounts",
            edit ->
                edit.remove(
                    "Net",
                    "EC2::VPCEndpoint",
                    "NetworkVpcS3",
                    "PolicyDocument/Statement/0/Condition")),
        small("no endpoint for S3", edit -> edit.delete("Net", "EC2::VPCEndpoint", "NetworkVpcS3")),
        small(
            "subnets that give out public addresses",
            edit ->
                edit.set(
                    "Net",
                    "EC2::Subnet",
                    "NetworkVpcprivateSubnet1",
                    "MapPublicIpOnLaunch",
                    "true")),
        small(
            "a NAT gateway",
            edit ->
                edit.add(
                    "Net", "Nat", "{'Type':'AWS::EC2::NatGateway','Properties':{'SubnetId':'x'}}")),
        zeroEgress(
            "a way out in spite of zero egress",
            edit ->
                edit.add(
                    "Net",
                    "Eigw",
                    "{'Type':'AWS::EC2::EgressOnlyInternetGateway','Properties':{'VpcId':{'Ref':'"
                        + edit.id("Net", "EC2::VPC", "Network")
                        + "'}}}")),
        zeroEgress(
            "no endpoint for KMS in spite of zero egress",
            edit -> edit.delete("Net", "EC2::VPCEndpoint", "NetworkKms")),
        zeroEgress(
            "a function outside the network in spite of zero egress",
            edit -> edit.remove("Api-system", "Lambda::Function", "HealthF", "VpcConfig")));
  }
}
