package officewatch.cdk.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import officewatch.manifest.FunctionEntry;

/** What each function's role allows is what its grants need, no less and no more. */
final class RightsRule implements Rule {
  private static final String LAMBDA = "[Service=lambda.amazonaws.com]";
  private static final List<String> ASSUME = List.of("sts:AssumeRole");
  private static final Set<String> TRUSTED =
      Set.of(
          LAMBDA,
          "[Service=apigateway.amazonaws.com]",
          "[Service=rds.amazonaws.com]",
          "[Service=codedeploy.amazonaws.com]",
          "[Service=vpc-flow-logs.amazonaws.com]");
  private static final Set<String> HELPERS =
      Set.of(
          "kms:GetPublicKey",
          "lambda:GetFunction",
          "lambda:InvokeFunction",
          "logs:CreateLogStream",
          "logs:DescribeLogStreams",
          "logs:PutLogEvents",
          "rds-db:connect",
          "s3:DeleteObjectVersion",
          "s3:ListBucketVersions",
          "s3:PutObject",
          "ses:DescribeActiveReceiptRuleSet",
          "ses:SetActiveReceiptRuleSet");

  @Override
  public void check(Inspected inspected, Findings findings) {
    Set<String> taken = new TreeSet<>();
    for (FunctionEntry entry : inspected.manifest().functions()) {
      Resource function = inspected.function(entry);
      Resource role =
          inspected
              .templates()
              .one(
                  "AWS::IAM::Role",
                  one -> one.attribute("Arn").equals(inspected.text(function, "/Role")));
      taken.add(role.id());
      Set<String> wanted = new TreeSet<>(new ExpectedRights(inspected, entry, function).lines());
      Set<String> found = new TreeSet<>();
      Statement.ofRole(inspected, role).forEach(one -> found.addAll(one.lines()));
      Set<String> missing = new TreeSet<>(wanted);
      missing.removeAll(found);
      missing.forEach(line -> findings.add(role, "lacks: " + line));
      found.removeAll(wanted);
      found.forEach(line -> findings.add(role, "has no need of: " + line));
      findings.require(role.at("/ManagedPolicyArns").isMissingNode(), role, "has managed policies");
      for (Statement trust : Statement.of(inspected, role, role.at("/AssumeRolePolicyDocument"))) {
        findings.expect(LAMBDA, trust.principal(), role, "who may take it");
      }
    }
    for (Resource role : inspected.templates().ofType("AWS::IAM::Role")) {
      for (Statement trust : Statement.of(inspected, role, role.at("/AssumeRolePolicyDocument"))) {
        findings.require(
            TRUSTED.contains(trust.principal()) && trust.actions().equals(ASSUME),
            role,
            trust.principal() + " may take it");
      }
      if (!taken.contains(role.id())) {
        Statement.ofRole(inspected, role).forEach(one -> checkHelper(one, role, findings));
      }
    }
    for (Resource policy : inspected.templates().ofType("AWS::IAM::Policy")) {
      Statement.of(inspected, policy, policy.at("/PolicyDocument"))
          .forEach(one -> checkHelper(one, policy, findings));
      findings.require(
          inspected.templates().texts(policy.stack(), policy.at("/Roles")).stream()
              .noneMatch(one -> taken.stream().anyMatch(one::contains)),
          policy,
          "a function's rights are in its role");
    }
  }

  /** What deployment steps, proxy and flow log may do at most. */
  private static void checkHelper(Statement statement, Resource where, Findings findings) {
    findings.require(
        HELPERS.containsAll(statement.actions()), where, "allows " + statement.actions());
  }
}
