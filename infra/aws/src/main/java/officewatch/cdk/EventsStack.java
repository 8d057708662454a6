package officewatch.cdk;

import java.util.List;
import java.util.Map;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.events.targets.SqsQueueProps;
import software.amazon.awscdk.triggers.InvocationType;
import software.constructs.Construct;

/** What runs on queues and at deployments. Migrations run here, before any other stack changes. */
final class EventsStack extends Stack {
  private final WorkQueue sweep;

  EventsStack(Construct app, Settings settings, Manifest manifest) {
    super(app, "Events", StackForm.of(settings, "events", "migrations, outbox sweep"));
    this.sweep = WorkQueue.of(this, Queues.SWEEP, manifest);
  }

  WorkQueue sweep() {
    return sweep;
  }

  void addFunctions(Manifest manifest, Platform platform, Packages packages) {
    software.amazon.awscdk.triggers.Trigger migration = migration(manifest, platform, packages);
    Consumer sweeper =
        new Consumer(this, Queues.consumer(manifest, Queues.SWEEP), platform, packages);
    migration.executeBefore(sweeper);
    if (platform.settings().profile().isProtected()) {
      new Rollout(this, platform.alarms())
          .add(sweeper.function(), Queues.consumer(manifest, Queues.SWEEP));
      sweepDaily();
    }
  }

  private software.amazon.awscdk.triggers.Trigger migration(
      Manifest manifest, Platform platform, Packages packages) {
    FunctionEntry entry =
        manifest.functions().stream()
            .filter(one -> one.trigger() instanceof Trigger.Invoke)
            .reduce(
                (one, other) -> {
                  throw new IllegalStateException("Two functions run at deployment.");
                })
            .orElseThrow(() -> new IllegalStateException("No function migrates the database."));
    LambdaFunction function = new LambdaFunction(this, entry, platform, packages);
    return software.amazon.awscdk.triggers.Trigger.Builder.create(this, "Migration")
        .handler(function.function())
        .invocationType(InvocationType.REQUEST_RESPONSE)
        .timeout(Duration.seconds(entry.timeoutSeconds()))
        .executeOnHandlerChange(true)
        .build();
  }

  /**
   * The last net under the outbox, once a day. Only where the database is awake anyway: elsewhere
   * the delayed message that is posted before each commit has to do.
   */
  private void sweepDaily() {
    Rule.Builder.create(this, "Daily")
        .description("OfficeWatch: sweeps the outbox once a day")
        .schedule(Schedule.cron(CronOptions.builder().hour("3").minute("17").build()))
        .targets(
            List.of(
                new SqsQueue(
                    sweep.queue(),
                    SqsQueueProps.builder()
                        .message(RuleTargetInput.fromObject(Map.of()))
                        .deadLetterQueue(sweep.deadLetters())
                        .build())))
        .build();
  }
}
