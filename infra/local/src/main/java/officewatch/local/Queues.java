package officewatch.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import officewatch.embedded.queues.QueueSpec;

/** The queues. */
enum Queues {
  INBOUND_MAIL("inbound-mail"),
  DOCUMENTS("documents"),
  SWEEP("sweep"),
  LIVE("live");

  // More than one would ever need: each kill of the process costs the messages under way one.
  private static final int MAX_RECEIVES = 10;

  /**
   * When a message that a killed process was working on comes back. Longer than any function takes;
   * one that took longer would be done twice, which changes nothing.
   */
  static final Duration VISIBILITY = Duration.ofSeconds(30);

  final String queue;

  Queues(String queue) {
    this.queue = queue;
  }

  static List<QueueSpec> specs() {
    return Arrays.stream(values())
        .map(one -> new QueueSpec(one.queue, VISIBILITY, MAX_RECEIVES))
        .toList();
  }
}
