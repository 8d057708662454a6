package officewatch.cdk;

import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;

/** The queues' names, as the manifest has them. */
final class Queues {
  static final String INBOUND_MAIL = "inbound-mail";
  static final String DOCUMENTS = "documents";
  static final String SWEEP = "sweep";
  static final String LIVE = "live";

  private Queues() {}

  /**
   * The function a queue feeds.
   *
   * @throws IllegalStateException when there is none or more than one
   */
  static FunctionEntry consumer(Manifest manifest, String queue) {
    return manifest.functions().stream()
        .filter(one -> one.trigger() instanceof Trigger.Queue fed && fed.queue().equals(queue))
        .reduce(
            (one, other) -> {
              throw new IllegalStateException("Two functions read the queue " + queue + ".");
            })
        .orElseThrow(() -> new IllegalStateException("Nothing reads the queue " + queue + "."));
  }
}
