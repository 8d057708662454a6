package officewatch.cdk;

import java.util.List;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunctionProps;
import software.constructs.Construct;

/**
 * A function that the clock calls, and that speaks when it fails or is not called: nobody waits for
 * what it does.
 */
final class ScheduledFunction extends Construct {
  private static final int RETRIES = 2;

  /** Over a weekend nothing is called for two days; CloudWatch looks back seven at most. */
  private static final int DAYS = 4;

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
    // Lambda tries each call three times.
    platform
        .alarms()
        .hearSilence(
            Runbook.UPKEEP.alarmOnce(
                this,
                "Upkeep",
                function
                    .function()
                    .metricErrors(
                        MetricOptions.builder().period(Duration.days(1)).statistic("Sum").build()),
                RETRIES,
                DAYS));
  }
}
