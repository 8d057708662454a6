package officewatch.cdk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.CloudFrontTarget;
import software.constructs.Construct;

/** CloudFront in front of the API: one origin for everything a browser asks for. */
final class WebStack extends Stack {

  WebStack(Construct app, Settings settings, HttpApi api, @Nullable EdgeStack edge) {
    super(app, "Web", StackForm.of(settings, "web", "CloudFront"));
    Distribution.Builder builder =
        Distribution.Builder.create(this, "Distribution")
            .comment("OfficeWatch " + settings.stage())
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .priceClass(PriceClass.PRICE_CLASS_100)
            .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
            .defaultBehavior(
                BehaviorOptions.builder()
                    .origin(
                        HttpOrigin.Builder.create(
                                api.getApiId() + ".execute-api." + getRegion() + ".amazonaws.com")
                            .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
                            .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
                            .build())
                    .allowedMethods(AllowedMethods.ALLOW_ALL)
                    .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                    // Answers are an organisation's own: nothing may be kept for another.
                    .cachePolicy(CachePolicy.CACHING_DISABLED)
                    .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
                    .build());
    if (edge != null) {
      Certificate certificate = edge.certificate();
      if (certificate != null && settings.domain() != null) {
        builder.certificate(certificate).domainNames(List.of(settings.domain().name()));
      }
      if (edge.wallArn() != null) {
        builder.webAclId(edge.wallArn());
      }
    }
    Distribution distribution = builder.build();
    String host = distribution.getDistributionDomainName();
    if (settings.domain() != null) {
      host = settings.domain().name();
      ARecord.Builder.create(this, "Name")
          .zone(EdgeStack.zone(this, settings.domain()))
          .recordName(host + ".")
          .target(RecordTarget.fromAlias(new CloudFrontTarget(distribution)))
          .build();
    }
    output("Url", "https://" + host);
    output("ApiPages", "https://" + host + "/docs");
    output("DirectApiUrl", api.getApiEndpoint());
  }

  private void output(String id, String value) {
    CfnOutput.Builder.create(this, id).value(value).build();
  }
}
