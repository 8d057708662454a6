package officewatch.cdk;

import java.util.List;
import java.util.Map;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.events.targets.SqsQueueProps;
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
    Migration migration = migration(manifest, platform, packages);
    Consumer sweeper =
        new Consumer(this, Queues.consumer(manifest, Queues.SWEEP), platform, packages);
    sweeper.getNode().addDependency(migration);
    if (platform.settings().profile().isProtected()) {
      new Rollout(this, platform.alarms())
          .add(sweeper.function(), Queues.consumer(manifest, Queues.SWEEP));
      sweepDaily();
    }
  }

  private Migration migration(Manifest manifest, Platform platform, Packages packages) {
    FunctionEntry entry =
        manifest.functions().stream()
            .filter(one -> one.trigger() instanceof Trigger.Invoke)
            .reduce(
                (one, other) -> {
                  throw new IllegalStateException("Two functions run at deployment.");
                })
            .orElseThrow(() -> new IllegalStateException("No function migrates the database."));
    return new Migration(this, entry, platform, packages, Logins.of(manifest));
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
