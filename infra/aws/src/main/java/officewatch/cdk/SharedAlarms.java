package officewatch.cdk;

import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.constructs.Construct;

/**
 * Alarms on what all functions share. The small profile has ten with that of its upkeep, as many as
 * CloudWatch gives free: what its API and its queues show covers every function.
 */
final class SharedAlarms extends Construct {
  private static final int SLOW_MILLISECONDS = 23_000; // 80 % of what API Gateway waits
  private static final int OLD_SECONDS = 900;

  private final AlarmTopic topic;

  SharedAlarms(Construct scope, Platform platform, Metrics metrics) {
    super(scope, "Alarms");
    this.topic = platform.alarms();
    boolean busy = platform.settings().profile().isProtected();
    add(Runbook.API_ERRORS, "ApiErrors", metrics.apiErrors(), 0, 1);
    add(Runbook.API_SLOW, "ApiSlow", metrics.apiLatency(), SLOW_MILLISECONDS, 3);
    add(Runbook.THROTTLES, "Throttles", metrics.throttles(), 0, 2);
    for (WorkQueue queue : platform.queues().values()) {
      add(Runbook.DEAD_LETTERS, "DeadLetters-" + queue.name(), metrics.deadLetters(queue), 0, 1);
      // What waits for a busy function; what fails is among the dead letters before long.
      if (busy || queue.name().equals(Queues.DOCUMENTS)) {
        add(
            Runbook.OLD_MESSAGES,
            "OldMessages-" + queue.name(),
            metrics.oldestMessage(queue),
            // A sweep is posted late on purpose.
            queue.name().equals(Queues.SWEEP) ? 2 * OLD_SECONDS : OLD_SECONDS,
            1);
      }
    }
    add(Runbook.DATABASE, "DatabaseCapacity", metrics.databaseCapacity(), 95, 3);
    add(Runbook.CACHE, "CacheThrottles", metrics.cacheThrottles(), 0, 2);
    if (busy) {
      add(
          Runbook.DATABASE,
          "DatabaseConnections",
          metrics.databaseConnections(),
          0.8 * platform.settings().profile().maxConnections(),
          2);
    }
  }

  private void add(Runbook entry, String id, IMetric metric, double threshold, int periods) {
    topic.hear(entry.alarm(this, id, metric, threshold, periods));
  }
}
