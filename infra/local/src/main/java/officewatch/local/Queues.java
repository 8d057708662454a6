package officewatch.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import officewatch.embedded.queues.QueueSpec;

/** The queues, and how many messages their functions get at a time. */
enum Queues {
  INBOUND_MAIL("inbound-mail", 5, 2),
  // As many at once as there are processes for PDFs.
  DOCUMENTS("documents", 1, 2),
  SWEEP("sweep", 1, 1);

  // More than one would ever need: each kill of the process costs the messages under way one.
  private static final int MAX_RECEIVES = 10;

  /**
   * When a message that a killed process was working on comes back. Longer than any function takes;
   * one that took longer would be done twice, which changes nothing.
   */
  static final Duration VISIBILITY = Duration.ofSeconds(30);

  final String queue;
  final int batchSize;
  final int concurrency;

  Queues(String queue, int batchSize, int concurrency) {
    this.queue = queue;
    this.batchSize = batchSize;
    this.concurrency = concurrency;
  }

  static List<QueueSpec> specs() {
    return Arrays.stream(values())
        .map(one -> new QueueSpec(one.queue, VISIBILITY, MAX_RECEIVES))
        .toList();
  }
}
