package officewatch.cdk.check;

import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;

/** The clock calls what the manifest says, when it says so, and nothing else. */
final class ScheduleRule implements Rule {
  @Override
  public void check(Inspected inspected, Findings findings) {
    int schedules = 0;
    for (FunctionEntry entry : inspected.manifest().functions()) {
      if (entry.trigger() instanceof Trigger.Schedule schedule) {
        schedules++;
        check(inspected, findings, inspected.live(entry), schedule.expression());
      }
    }
    for (Resource rule : inspected.templates().ofType("AWS::Events::Rule")) {
      findings.expect(
          schedules,
          inspected.templates().ofType("AWS::Events::Rule").size(),
          rule,
          "number of schedules");
    }
  }

  private static void check(
      Inspected inspected, Findings findings, Resource live, String expression) {
    Resource rule =
        inspected
            .templates()
            .one(
                "AWS::Events::Rule",
                one -> inspected.text(one, "/Targets/0/Arn").equals(live.ref()));
    findings.expect(
        expression, rule.at("/ScheduleExpression").asText(), rule, "ScheduleExpression");
    Resource permission = inspected.permission(live);
    findings.expect(
        "events.amazonaws.com", permission.at("/Principal").asText(), permission, "Principal");
    findings.expect(
        rule.attribute("Arn"), inspected.text(permission, "/SourceArn"), permission, "SourceArn");
  }
}
