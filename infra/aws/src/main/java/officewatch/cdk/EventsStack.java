package officewatch.cdk;

import java.util.ArrayList;
import java.util.List;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** What runs on queues and at deployments. Migrations run here, before any other stack changes. */
final class EventsStack extends Stack {
  private final List<WorkQueue> queues = new ArrayList<>();

  EventsStack(Construct app, Settings settings, Manifest manifest) {
    super(app, "Events", StackForm.of(settings, "events", "migrations, outbox sweep"));
    queues.add(WorkQueue.of(this, Queues.SWEEP, manifest));
    if (settings.live()) {
      queues.add(WorkQueue.of(this, Queues.LIVE, manifest));
    }
  }

  /** Queues that functions of all stacks send to. */
  List<WorkQueue> queues() {
    return queues;
  }

  /** The public signing keys, as a JWK set (RFC 7517). */
  String publishKeys(Manifest manifest, Platform platform, Packages packages) {
    return DeploymentFunction.publicKeys(this, manifest, platform, packages).answer("jwks");
  }

  void addFunctions(Manifest manifest, Platform platform, Packages packages) {
    DeploymentFunction migration = DeploymentFunction.migration(this, manifest, platform, packages);
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
}
