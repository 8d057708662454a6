package officewatch.cdk;

import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;
import software.amazon.awscdk.Stack;
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
    for (FunctionEntry entry : manifest.functions()) {
      if (entry.trigger() instanceof Trigger.Schedule schedule) {
        new ScheduledFunction(this, entry, schedule, platform, packages)
            .getNode()
            .addDependency(migration);
      }
    }
    if (platform.settings().profile().isProtected()) {
      new Rollout(this, platform.alarms())
          .add(sweeper.function(), Queues.consumer(manifest, Queues.SWEEP));
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
}
