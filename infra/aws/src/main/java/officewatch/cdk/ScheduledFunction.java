package officewatch.cdk;

import java.util.List;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunctionProps;
import software.constructs.Construct;

/** A function that the clock calls. */
final class ScheduledFunction extends Construct {
  private static final int RETRIES = 2;

  ScheduledFunction(
      Construct scope,
      FunctionEntry entry,
      Trigger.Schedule schedule,
      Platform platform,
      Packages packages) {
    super(scope, entry.name() + "Schedule");
    LambdaFunction function = new LambdaFunction(this, entry, platform, packages);
    Rule.Builder.create(this, "Rule")
        .description("OfficeWatch " + platform.settings().stage() + ": calls " + entry.name())
        .schedule(Schedule.expression(schedule.expression()))
        .targets(
            List.of(
                new software.amazon.awscdk.services.events.targets.LambdaFunction(
                    function.live(), LambdaFunctionProps.builder().retryAttempts(RETRIES).build())))
        .build();
  }
}
