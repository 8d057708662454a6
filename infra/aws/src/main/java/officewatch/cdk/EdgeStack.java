package officewatch.cdk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CrossStackReferences;
import software.amazon.awscdk.ReferenceStrength;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ManagedRuleGroupStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OverrideActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.constructs.Construct;

/** What CloudFront wants to have in us-east-1: the certificate of an own name, and WAF. */
final class EdgeStack extends Stack {
  private static final String REGION = "us-east-1";

  private final @Nullable Certificate certificate;
  private final @Nullable CfnWebACL wall;

  EdgeStack(Construct app, Settings settings) {
    super(
        app,
        "Edge",
        StackForm.in(settings, "edge", "certificate and WAF of CloudFront", REGION).build());
    this.certificate = settings.domain() == null ? null : certificate(this, settings.domain());
    this.wall = settings.waf() ? wall() : null;
    if (certificate != null) {
      CrossStackReferences.of(certificate).produce(ReferenceStrength.WEAK);
    }
    if (wall != null) {
      CrossStackReferences.of(wall).produce(ReferenceStrength.WEAK);
    }
  }

  static boolean isNeeded(Settings settings) {
    return settings.domain() != null || settings.waf();
  }

  @Nullable Certificate certificate() {
    return certificate;
  }

  @Nullable String wallArn() {
    return wall == null ? null : wall.getAttrArn();
  }

  static IHostedZone zone(Construct scope, Settings.CustomDomain domain) {
    return HostedZone.fromHostedZoneAttributes(
        scope,
        "Zone",
        HostedZoneAttributes.builder()
            .hostedZoneId(domain.hostedZoneId())
            .zoneName(domain.zoneName())
            .build());
  }

  private static Certificate certificate(Construct scope, Settings.CustomDomain domain) {
    return Certificate.Builder.create(scope, "Certificate")
        .domainName(domain.name())
        .validation(CertificateValidation.fromDns(zone(scope, domain)))
        .build();
  }

  private CfnWebACL wall() {
    return CfnWebACL.Builder.create(this, "Wall")
        .scope("CLOUDFRONT")
        .defaultAction(
            DefaultActionProperty.builder()
                .allow(CfnWebACL.AllowActionProperty.builder().build())
                .build())
        .visibilityConfig(visible("OfficeWatch"))
        .rules(
            List.of(
                managed(1, "AWSManagedRulesAmazonIpReputationList"),
                managed(2, "AWSManagedRulesKnownBadInputsRuleSet")))
        .build();
  }

  private static RuleProperty managed(int priority, String group) {
    return RuleProperty.builder()
        .name(group)
        .priority(priority)
        .overrideAction(OverrideActionProperty.builder().none(java.util.Map.of()).build())
        .statement(
            StatementProperty.builder()
                .managedRuleGroupStatement(
                    ManagedRuleGroupStatementProperty.builder()
                        .vendorName("AWS")
                        .name(group)
                        .build())
                .build())
        .visibilityConfig(visible(group))
        .build();
  }

  private static VisibilityConfigProperty visible(String name) {
    return VisibilityConfigProperty.builder()
        .cloudWatchMetricsEnabled(true)
        .sampledRequestsEnabled(false)
        .metricName(name)
        .build();
  }
}
