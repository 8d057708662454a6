package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import officewatch.cdk.check.Resource;
import officewatch.cdk.check.Templates;
import org.junit.jupiter.api.Test;

/** With zero egress, the templates hold no way to the internet. */
class ZeroEgressTest {
  private final Templates templates = Installations.templates(Installations.ZERO_EGRESS);

  @Test
  void hasNoGatewayAndNoRoute() {
    for (String type :
        List.of(
            "AWS::EC2::InternetGateway",
            "AWS::EC2::VPCGatewayAttachment",
            "AWS::EC2::EgressOnlyInternetGateway",
            "AWS::EC2::NatGateway",
            "AWS::EC2::EIP",
            "AWS::EC2::Route")) {
      assertThat(templates.ofType(type)).as(type).isEmpty();
    }
  }

  @Test
  void hasEveryFunctionInTheNetwork() {
    List<Resource> functions =
        templates.ofType("AWS::Lambda::Function").stream()
            .filter(one -> one.at("/Runtime").asText().equals("java25"))
            .toList();
    assertThat(functions)
        .hasSameSizeAs(
            DeployedManifest.of(
                    Installations.MANIFEST, Installations.settings(Installations.ZERO_EGRESS))
                .functions());
    assertThat(functions)
        .allSatisfy(one -> assertThat(one.at("/VpcConfig/SubnetIds").size()).isEqualTo(2));
  }

  @Test
  void hasNoConnectionsForNoFunctionCouldPushToThem() {
    assertThat(templates.ofType("AWS::ApiGatewayV2::Api"))
        .allSatisfy(one -> assertThat(one.at("/ProtocolType").asText()).isEqualTo("HTTP"));
  }

  @Test
  void hasEndpointsForWhatFunctionsCall() {
    assertThat(
            templates.ofType("AWS::EC2::VPCEndpoint").stream()
                .map(one -> one.at("/ServiceName").toString().replaceAll(".*\\.(\\w+)\"].*", "$1")))
        .containsExactlyInAnyOrder("s3", "sqs", "kms");
  }
}
