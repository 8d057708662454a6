package officewatch.cdk.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import officewatch.manifest.FunctionEntry;

/**
 * CloudFront leads every route to the API and everything else to the dashboard, shows the API its
 * token, and is the only one who reads the dashboard's bucket.
 */
final class WebRule implements Rule {
  private static final String BEHAVIORS = "/DistributionConfig/CacheBehaviors";
  private static final String DEFAULT = "/DistributionConfig/DefaultCacheBehavior";

  @Override
  public void check(Inspected inspected, Findings findings) {
    Resource distribution = inspected.the("AWS::CloudFront::Distribution");
    Resource bucket =
        inspected.templates().one("AWS::S3::Bucket", one -> one.id().startsWith("Site"));
    String api = origin(inspected, distribution, inspected.httpApi().ref());
    String site = origin(inspected, distribution, bucket.attribute("RegionalDomainName"));
    findings.expect(
        site,
        distribution.at(DEFAULT + "/TargetOriginId").asText(),
        distribution,
        "origin of the pages");
    expectFunction(inspected, findings, distribution, distribution.at(DEFAULT), "PageRequest");
    findings.expect(
        inspected.the("AWS::CloudFront::ResponseHeadersPolicy").ref(),
        inspected.text(distribution, DEFAULT + "/ResponseHeadersPolicyId"),
        distribution,
        "headers of the pages");
    Set<String> used = new TreeSet<>();
    for (FunctionEntry entry : inspected.manifest().routes()) {
      used.addAll(patterns(distribution, entry.http().path()));
      findings.require(
          !patterns(distribution, entry.http().path()).isEmpty(),
          distribution,
          "does not lead " + entry.http().path() + " to the API");
    }
    Set<String> sockets = new TreeSet<>();
    for (JsonNode behavior : distribution.at(BEHAVIORS)) {
      String path = behavior.path("PathPattern").asText();
      if (inspected.settings().live() && path.equals("/live")) {
        sockets.add(behavior.path("TargetOriginId").asText());
      } else {
        findings.require(used.contains(path), distribution, "leads " + path + " to no route");
        findings.expect(
            api, behavior.path("TargetOriginId").asText(), distribution, "origin of " + path);
      }
      expectFunction(inspected, findings, distribution, behavior, "ApiRequest");
    }
    if (inspected.settings().live()) {
      findings.expect(
          Set.of(origin(inspected, distribution, LiveRule.api(inspected).ref())),
          sockets,
          distribution,
          "origin of connections");
    }
    checkReaders(inspected, findings, distribution, bucket);
    checkPublishing(inspected, findings, bucket);
  }

  private static String origin(Inspected inspected, Resource distribution, String host) {
    List<String> found = new ArrayList<>();
    for (JsonNode origin : distribution.at("/DistributionConfig/Origins")) {
      if (inspected
          .templates()
          .text(distribution.stack(), origin.path("DomainName"))
          .startsWith(host)) {
        found.add(origin.path("Id").asText());
      }
    }
    return found.size() == 1 ? found.getFirst() : "no single origin of " + host;
  }

  private static Set<String> patterns(Resource distribution, String path) {
    Set<String> patterns = new HashSet<>();
    for (JsonNode behavior : distribution.at(BEHAVIORS)) {
      String pattern = behavior.path("PathPattern").asText();
      if (Pattern.matches(
          Pattern.quote(pattern).replace("*", "\\E.*\\Q"), path.replaceAll("[{}]", ""))) {
        patterns.add(pattern);
      }
    }
    return patterns;
  }

  private static void expectFunction(
      Inspected inspected,
      Findings findings,
      Resource distribution,
      JsonNode behavior,
      String script) {
    Resource function =
        inspected.templates().one("AWS::CloudFront::Function", one -> one.id().startsWith(script));
    findings.expect(
        function.attribute("FunctionARN"),
        inspected
            .templates()
            .text(distribution.stack(), behavior.at("/FunctionAssociations/0/FunctionARN")),
        distribution,
        "function on requests for " + behavior.path("PathPattern").asText("pages"));
  }

  private static void checkReaders(
      Inspected inspected, Findings findings, Resource distribution, Resource bucket) {
    Resource policy =
        inspected
            .templates()
            .one(
                "AWS::S3::BucketPolicy",
                one -> inspected.text(one, "/Bucket").equals(bucket.ref()));
    for (Statement one : Statement.of(inspected, policy, policy.at("/PolicyDocument"))) {
      findings.require(
          !one.allows()
              || (one.principal().equals("[Service=cloudfront.amazonaws.com]")
                  && one.actions().equals(List.of("s3:GetObject"))
                  && one.condition().endsWith(":distribution/" + distribution.ref() + "]]")),
          policy,
          "lets in " + one.principal() + " " + one.condition());
    }
  }

  /** The step that publishes writes and empties this bucket, again with each change of a file. */
  private static void checkPublishing(Inspected inspected, Findings findings, Resource bucket) {
    Resource published = inspected.the("Custom::OfficeWatchPublishSite");
    findings.expect(
        bucket.ref(), inspected.text(published, "/BucketName"), published, "BucketName");
    Resource step =
        inspected
            .templates()
            .one(
                "AWS::Lambda::Function",
                one -> one.attribute("Arn").equals(inspected.text(published, "/ServiceToken")));
    findings.require(
        step.at("/Code/S3Key").asText().startsWith(published.at("/Files").asText("?")),
        published,
        "does not change with its files");
    Resource role =
        inspected
            .templates()
            .one(
                "AWS::IAM::Role",
                one -> one.attribute("Arn").equals(inspected.text(step, "/Role")));
    Set<String> objects = new TreeSet<>();
    Statement.ofRole(inspected, role).stream()
        .filter(one -> one.actions().stream().anyMatch(action -> action.startsWith("s3:")))
        .forEach(one -> objects.addAll(one.lines()));
    String arn = bucket.attribute("Arn");
    findings.expect(
        List.of(
            "Allow s3:DeleteObjectVersion on " + arn + "/*",
            "Allow s3:ListBucketVersions on " + arn,
            "Allow s3:PutObject on " + arn + "/*"),
        List.copyOf(objects),
        role,
        "rights");
  }
}
