package officewatch.cdk;

import java.util.List;
import java.util.Map;
import officewatch.objects.ObjectKeys;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucket.FilterRuleProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationFilterProperty;
import software.amazon.awscdk.services.s3.CfnBucket.QueueConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.S3KeyFilterProperty;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/** Raw mail and documents. Tells the queue of documents about finished uploads. */
final class ObjectStore extends Construct {
  /** Where SES puts messages; the receiving function files them by organisation and content. */
  static final String INBOUND_PREFIX = "inbound/";

  private static final String ORGANIZATIONS_PREFIX = "organizations/";

  private final Bucket bucket;

  ObjectStore(Construct scope, Settings settings, WorkQueue documents) {
    super(scope, "Objects");
    boolean kept = settings.profile().isProtected();
    Bucket.Builder builder =
        storage("Bucket", kept)
            .versioned(true)
            .cors(List.of(fromTheDashboard(settings)))
            .lifecycleRules(
                List.of(
                    LifecycleRule.builder()
                        .abortIncompleteMultipartUploadAfter(Duration.days(7))
                        .noncurrentVersionExpiration(Duration.days(30))
                        .build()));
    if (kept) {
      builder
          .serverAccessLogsBucket(
              storage("AccessLogs", kept)
                  .lifecycleRules(
                      List.of(LifecycleRule.builder().expiration(Duration.days(90)).build()))
                  .build())
          .serverAccessLogsPrefix("objects/");
    }
    this.bucket = builder.build();
    acceptFromSes();
    tellOfUploads(documents);
  }

  String name() {
    return bucket.getBucketName();
  }

  /** Host of presigned addresses. */
  String host() {
    return bucket.getBucketRegionalDomainName();
  }

  String arn() {
    return bucket.getBucketArn();
  }

  /** Everything a function may read. */
  List<String> readable() {
    return List.of(
        bucket.arnForObjects(ORGANIZATIONS_PREFIX + "*"),
        bucket.arnForObjects(ObjectKeys.UPLOADS_PREFIX + "*"),
        bucket.arnForObjects(INBOUND_PREFIX + "*"));
  }

  /** Everything a function may write. */
  List<String> writable() {
    return List.of(
        bucket.arnForObjects(ORGANIZATIONS_PREFIX + "*"),
        bucket.arnForObjects(ObjectKeys.UPLOADS_PREFIX + "*"));
  }

  /**
   * Documents go to and from a browser by presigned addresses, which are what lets it in; this only
   * lets the dashboard's own scripts see the answer. CloudFront's name is not known yet here.
   */
  private static CorsRule fromTheDashboard(Settings settings) {
    return CorsRule.builder()
        .allowedOrigins(
            List.of(
                "https://"
                    + (settings.domain() == null ? "*.cloudfront.net" : settings.domain().name())))
        .allowedMethods(List.of(HttpMethods.GET, HttpMethods.PUT))
        .allowedHeaders(List.of("content-type", "range"))
        .maxAge(3600)
        .build();
  }

  private Bucket.Builder storage(String id, boolean kept) {
    return PrivateBucket.in(this, id)
        .removalPolicy(kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
        .autoDeleteObjects(!kept);
  }

  /** Any rule set of this account: the rule is made after the bucket. */
  private void acceptFromSes() {
    Stack stack = Stack.of(this);
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal("ses.amazonaws.com")))
            .actions(List.of("s3:PutObject"))
            .resources(List.of(bucket.arnForObjects(INBOUND_PREFIX + "*")))
            .conditions(
                Map.of(
                    "StringEquals",
                    Map.of("aws:SourceAccount", stack.getAccount()),
                    "ArnLike",
                    Map.of(
                        "aws:SourceArn",
                        "arn:"
                            + stack.getPartition()
                            + ":ses:"
                            + stack.getRegion()
                            + ":"
                            + stack.getAccount()
                            + ":receipt-rule-set/"
                            + "officewatch-*")))
            .build());
  }

  private void tellOfUploads(WorkQueue documents) {
    documents.acceptFrom("s3.amazonaws.com");
    CfnBucket raw = (CfnBucket) bucket.getNode().getDefaultChild();
    raw.setNotificationConfiguration(
        NotificationConfigurationProperty.builder()
            .queueConfigurations(
                List.of(
                    QueueConfigurationProperty.builder()
                        .event("s3:ObjectCreated:*")
                        .queue(documents.arn())
                        .filter(
                            NotificationFilterProperty.builder()
                                .s3Key(
                                    S3KeyFilterProperty.builder()
                                        .rules(
                                            List.of(
                                                FilterRuleProperty.builder()
                                                    .name("prefix")
                                                    .value(ObjectKeys.UPLOADS_PREFIX)
                                                    .build()))
                                        .build())
                                .build())
                        .build()))
            .build());
    // S3 asks the queue whether it may send when the bucket is made.
    raw.getNode().addDependency(documents);
  }
}
