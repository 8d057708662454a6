package officewatch.cdk.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** No right is to everything, but for those that cannot be to less. */
final class WildcardRule implements Rule {
  /** Actions that AWS knows no resource for. */
  private static final Set<String> WITHOUT_RESOURCE =
      Set.of(
          "ec2:AssignPrivateIpAddresses",
          "ec2:CreateNetworkInterface",
          "ec2:DeleteNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:UnassignPrivateIpAddresses",
          "ses:DescribeActiveReceiptRuleSet",
          "ses:SetActiveReceiptRuleSet",
          "xray:PutTelemetryRecords",
          "xray:PutTraceSegments");

  /** Ends of resources that stand for many on purpose: parts of the buckets, versions. */
  private static final List<Pattern> RESOURCES =
      List.of(
          Pattern.compile(
              "\\$\\{Data\\.ObjectsBucket\\w+\\.Arn}/(organizations|uploads|inbound)/\\*"),
          Pattern.compile(".*:\\$\\{Live\\.SocketsApi\\w+}/live/\\*/@connections/\\*"),
          Pattern.compile("\\$\\{Web\\.Site\\w+\\.Arn}/\\*"),
          Pattern.compile("\\$\\{Events\\.(Migration|PublicKeys)\\w+}:\\*"));

  @Override
  public void check(Inspected inspected, Findings findings) {
    for (Resource role : inspected.templates().ofType("AWS::IAM::Role")) {
      Statement.ofRole(inspected, role).forEach(one -> check(one, role, findings));
    }
    for (Resource policy : inspected.templates().ofType("AWS::IAM::Policy")) {
      Statement.of(inspected, policy, policy.at("/PolicyDocument"))
          .forEach(one -> check(one, policy, findings));
    }
  }

  private static void check(Statement statement, Resource where, Findings findings) {
    if (!statement.allows()) {
      return;
    }
    for (String action : statement.actions()) {
      findings.require(!action.contains("*"), where, "allows " + action);
    }
    for (String resource : statement.resources()) {
      boolean known =
          resource.equals("*")
              ? WITHOUT_RESOURCE.containsAll(statement.actions())
              : !resource.contains("*")
                  || RESOURCES.stream().anyMatch(one -> one.matcher(resource).matches());
      findings.require(known, where, "allows " + statement.actions() + " on " + resource);
    }
  }
}
