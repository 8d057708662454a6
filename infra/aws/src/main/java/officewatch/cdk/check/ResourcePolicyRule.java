package officewatch.cdk.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Policies of buckets, queues, topics and keys: everybody must use TLS, and only services of this
 * account, by what they do here, are let in.
 */
final class ResourcePolicyRule implements Rule {
  private static final Pattern EVERYBODY = Pattern.compile("\\[?(AWS=)?\\[?\\*]?]?");
  private static final String OWN_ACCOUNT =
      "\\[StringEquals=\\[aws:PrincipalAccount=[^,]+, aws:ResourceAccount=[^,]+]]";
  private static final List<String> KINDS =
      List.of("AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SNS::Topic");
  private static final Map<String, String> POLICIES =
      Map.of(
          "AWS::S3::BucketPolicy", "/Bucket",
          "AWS::SQS::QueuePolicy", "/Queues/0",
          "AWS::SNS::TopicPolicy", "/Topics/0");

  /** Who is let in, and the action and condition that must go with it. */
  private static final Map<String, List<String>> SERVICES =
      Map.of(
          "[Service=cloudfront.amazonaws.com]", List.of("s3:GetObject"),
          "[Service=ses.amazonaws.com]", List.of("s3:PutObject", "sns:Publish"),
          "[Service=s3.amazonaws.com]", List.of("sqs:SendMessage"),
          "[Service=sns.amazonaws.com]", List.of("sqs:SendMessage"),
          "[Service=logging.s3.amazonaws.com]", List.of("s3:PutObject"),
          "[Service=[budgets.amazonaws.com, cloudwatch.amazonaws.com]]", List.of("sns:Publish"));

  private static final Pattern NAMES_SOURCE =
      Pattern.compile(
          "(?i)aws:SourceAccount=|aws:SourceArn=\\$"
              + "|aws:SourceArn=arn:\\$\\{AWS::Partition}:cloudfront::\\$\\{AWS::AccountId}:");

  @Override
  public void check(Inspected inspected, Findings findings) {
    for (Resource policy : inspected.templates().all()) {
      String pointer = POLICIES.get(policy.type());
      if (pointer != null) {
        Optional<Resource> owner = inspected.templates().referred(inspected.text(policy, pointer));
        findings.require(owner.isPresent(), policy, "is the policy of nothing");
        for (Statement one : Statement.of(inspected, policy, policy.at("/PolicyDocument"))) {
          owner.ifPresent(of -> check(one, policy, of, findings));
        }
      }
    }
    for (Resource owner : inspected.templates().all()) {
      if (KINDS.contains(owner.type())) {
        findings.require(demandsTls(inspected, owner), owner, "may be used without TLS");
      }
    }
    for (Resource endpoint : inspected.templates().ofType("AWS::EC2::VPCEndpoint")) {
      for (Statement one : Statement.of(inspected, endpoint, endpoint.at("/PolicyDocument"))) {
        findings.require(
            Pattern.matches(OWN_ACCOUNT, one.condition()), endpoint, "leads to other accounts");
      }
    }
    Resource key = inspected.the("AWS::KMS::Key");
    for (Statement one : Statement.of(inspected, key, key.at("/KeyPolicy"))) {
      findings.require(
          Pattern.matches(
              "\\[AWS=arn:\\$\\{AWS::Partition}:iam::\\$\\{AWS::AccountId}:root]", one.principal()),
          key,
          "lets in " + one.principal());
    }
  }

  private static void check(Statement one, Resource policy, Resource owner, Findings findings) {
    for (String resource : one.resources()) {
      findings.require(
          resource.equals(owner.ref()) || resource.startsWith(owner.attribute("Arn")),
          policy,
          "speaks of " + resource);
    }
    if (!one.allows()) {
      findings.require(
          EVERYBODY.matcher(one.principal()).matches(), policy, "forbids " + one.principal());
      return;
    }
    if (one.principal().startsWith("[AWS=${Data.CustomS3AutoDeleteObjects")) {
      return;
    }
    List<String> actions = SERVICES.get(one.principal());
    if (actions == null) {
      findings.add(policy, "lets in " + one.principal());
      return;
    }
    findings.require(actions.containsAll(one.actions()), policy, "allows " + one.actions());
    findings.require(
        NAMES_SOURCE.matcher(one.condition()).find(),
        policy,
        one.principal() + " may act for any account");
  }

  private static boolean demandsTls(Inspected inspected, Resource owner) {
    return inspected.templates().all().stream()
        .filter(
            policy -> {
              String pointer = POLICIES.get(policy.type());
              return pointer != null && inspected.text(policy, pointer).equals(owner.ref());
            })
        .flatMap(policy -> Statement.of(inspected, policy, policy.at("/PolicyDocument")).stream())
        .anyMatch(
            one ->
                one.effect().equals("Deny")
                    && EVERYBODY.matcher(one.principal()).matches()
                    && one.condition().equals("[Bool=[aws:SecureTransport=false]]")
                    && one.actions().stream().anyMatch(ResourcePolicyRule::isAll));
  }

  private static boolean isAll(String action) {
    return action.equals("s3:*") || action.equals("sqs:*") || action.equals("sns:Publish");
  }
}
