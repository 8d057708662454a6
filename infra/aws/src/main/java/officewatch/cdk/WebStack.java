package officewatch.cdk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.S3OriginAccessControl;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOriginWithOACProps;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.CloudFrontTarget;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * CloudFront, one origin for everything a browser asks for: the API's paths go to the API, all
 * others to the bucket of the dashboard. The files are put there by {@link SiteStack}.
 */
final class WebStack extends Stack {
  private static final List<String> API_PATHS =
      List.of(
          "/api/*",
          "/.well-known/*",
          "/health",
          "/health/*",
          "/docs",
          "/docs/*",
          "/redoc",
          "/openapi.json");

  private final Bucket site;
  private final OriginToken token;
  private final String host;

  WebStack(
      Construct app,
      Settings settings,
      Packages packages,
      ObjectStore objects,
      HttpApi api,
      @Nullable SocketApi sockets,
      @Nullable EdgeStack edge) {
    super(app, "Web", StackForm.of(settings, "web", "CloudFront"));
    this.site =
        PrivateBucket.in(this, "Site")
            .versioned(true)
            .lifecycleRules(
                List.of(
                    LifecycleRule.builder().noncurrentVersionExpiration(Duration.days(30)).build()))
            // Whatever the profile: a build makes its files again.
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    this.token = new OriginToken(this, settings);
    Distribution.Builder builder =
        Distribution.Builder.create(this, "Distribution")
            .comment("OfficeWatch " + settings.stage())
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .priceClass(PriceClass.PRICE_CLASS_100)
            .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
            .defaultBehavior(pages(settings, packages, objects))
            .additionalBehaviors(apiPaths(settings, api, sockets));
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
    this.host =
        settings.domain() == null
            ? distribution.getDistributionDomainName()
            : settings.domain().name();
    if (settings.domain() != null) {
      ARecord.Builder.create(this, "Name")
          .zone(EdgeStack.zone(this, settings.domain()))
          .recordName(host + ".")
          .target(RecordTarget.fromAlias(new CloudFrontTarget(distribution)))
          .build();
    }
    output("Url", "https://" + host);
    output("ApiPages", "https://" + host + "/docs");
  }

  /** The bucket of the dashboard's files. */
  Bucket site() {
    return site;
  }

  /** SHA-256 of what CloudFront shows the API. */
  String tokenDigest() {
    return token.digest();
  }

  /** Name under which a browser finds everything. */
  String host() {
    return host;
  }

  private BehaviorOptions pages(Settings settings, Packages packages, ObjectStore objects) {
    S3OriginAccessControl access =
        S3OriginAccessControl.Builder.create(this, "SiteAccess")
            .originAccessControlName(globalName(settings, "site"))
            .build();
    return BehaviorOptions.builder()
        .origin(
            S3BucketOrigin.withOriginAccessControl(
                site, S3BucketOriginWithOACProps.builder().originAccessControl(access).build()))
        .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
        // As long as each file says: assets for ever, the page not at all.
        .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
        .responseHeadersPolicy(
            SiteHeaders.of(
                this, globalName(settings, "site-headers"), packages.siteHeaders(), objects.host()))
        .functionAssociations(
            List.of(onRequest("PageRequest", globalName(settings, "page-request"))))
        .build();
  }

  private Map<String, BehaviorOptions> apiPaths(
      Settings settings, HttpApi api, @Nullable SocketApi sockets) {
    List<FunctionAssociation> onRequest =
        List.of(onRequest("ApiRequest", globalName(settings, "api-request")));
    BehaviorOptions behavior =
        through(
            origin(api.getApiId() + ".execute-api." + getRegion() + ".amazonaws.com"), onRequest);
    Map<String, BehaviorOptions> behaviors = new LinkedHashMap<>();
    API_PATHS.forEach(path -> behaviors.put(path, behavior));
    if (sockets != null) {
      behaviors.put(SocketApi.PATH, through(origin(sockets.host()), onRequest));
    }
    return behaviors;
  }

  private IOrigin origin(String host) {
    return HttpOrigin.Builder.create(host)
        .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
        .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
        .customHeaders(Map.of(OriginToken.HEADER, token.token()))
        .build();
  }

  private static BehaviorOptions through(IOrigin origin, List<FunctionAssociation> onRequest) {
    return BehaviorOptions.builder()
        .origin(origin)
        .allowedMethods(AllowedMethods.ALLOW_ALL)
        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
        // Answers are an organisation's own: nothing may be kept for another.
        .cachePolicy(CachePolicy.CACHING_DISABLED)
        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
        .functionAssociations(onRequest)
        .build();
  }

  private FunctionAssociation onRequest(String script, String name) {
    return FunctionAssociation.builder()
        .eventType(FunctionEventType.VIEWER_REQUEST)
        .function(
            Function.Builder.create(this, script)
                .functionName(name)
                .comment("OfficeWatch: " + script)
                .runtime(FunctionRuntime.JS_2_0)
                .code(FunctionCode.fromInline(Scripts.read(script + ".js")))
                .build())
        .build();
  }

  /** CloudFront's names are those of the whole account, whatever the region. */
  private String globalName(Settings settings, String part) {
    return settings.stackName(part) + "-" + getRegion();
  }

  private void output(String id, String value) {
    CfnOutput.Builder.create(this, id).value(value).build();
  }
}
