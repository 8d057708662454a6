package officewatch.aws;

import jakarta.inject.Singleton;
import java.time.Duration;
import officewatch.outbox.SweepQueue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Delayed sweeps as SQS messages. */
@Singleton
final class SqsSweepQueue implements SweepQueue {
  private final SqsClient sqs;
  private final QueueSettings settings;

  SqsSweepQueue(SqsClient sqs, QueueSettings settings) {
    this.sqs = sqs;
    this.settings = settings;
  }

  @Override
  public void wakeAfter(Duration delay) {
    sqs.sendMessage(
        message ->
            TraceHeader.attach(message)
                .queueUrl(settings.requireSweepUrl())
                .messageBody("{}")
                .delaySeconds((int) delay.toSeconds()));
  }
}
