package officewatch.cdk.check;

import java.util.Set;
import java.util.TreeSet;
import officewatch.manifest.FunctionEntry;

/** What each function's role allows is what its grants need, no less and no more. */
final class RightsRule implements Rule {
  private static final String LAMBDA = "[Service=lambda.amazonaws.com]";

  @Override
  public void check(Inspected inspected, Findings findings) {
    for (FunctionEntry entry : inspected.manifest().functions()) {
      Resource function = inspected.function(entry);
      Resource role =
          inspected
              .templates()
              .one(
                  "AWS::IAM::Role",
                  one -> one.attribute("Arn").equals(inspected.text(function, "/Role")));
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
    for (Resource policy : inspected.templates().ofType("AWS::IAM::Policy")) {
      findings.require(
          policy.id().startsWith("MigrationProvider"), policy, "a role's rights are in the role");
    }
  }
}
