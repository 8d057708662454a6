package officewatch.cdk.check;

import java.util.List;
import officewatch.manifest.FunctionEntry;

/** Every function has a published version, and an alias {@code live} that points to it. */
final class PublishingRule implements Rule {
  @Override
  public void check(Inspected inspected, Findings findings) {
    for (FunctionEntry entry : inspected.manifest().functions()) {
      Resource function = inspected.function(entry);
      Resource version =
          inspected
              .templates()
              .one(
                  "AWS::Lambda::Version",
                  one -> inspected.text(one, "/FunctionName").equals(function.ref()));
      Resource live = inspected.live(entry);
      findings.expect("live", live.at("/Name").asText(), live, "Name");
      findings.expect(
          version.attribute("Version"),
          inspected.text(live, "/FunctionVersion"),
          live,
          "FunctionVersion");
      Resource log =
          inspected
              .templates()
              .one(
                  "AWS::Logs::LogGroup",
                  one -> one.ref().equals(inspected.text(function, "/LoggingConfig/LogGroup")));
      findings.expect(1, users(inspected, log).size(), log, "number of functions that log there");
      if (inspected.isProduction()
          && entry.trigger() instanceof officewatch.manifest.Trigger.Http) {
        findings.require(
            live.node().at("/UpdatePolicy/CodeDeployLambdaAliasUpdate").isObject(),
            live,
            "new code takes all traffic at once");
      }
    }
  }

  private static List<Resource> users(Inspected inspected, Resource log) {
    return inspected.templates().ofType("AWS::Lambda::Function").stream()
        .filter(one -> inspected.text(one, "/LoggingConfig/LogGroup").equals(log.ref()))
        .toList();
  }
}
