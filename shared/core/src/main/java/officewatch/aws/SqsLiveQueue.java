package officewatch.aws;

import jakarta.inject.Singleton;
import officewatch.live.LiveQueue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Frames as SQS messages, read by the push function. */
@Singleton
final class SqsLiveQueue implements LiveQueue {
  private final SqsClient sqs;
  private final QueueSettings settings;

  SqsLiveQueue(SqsClient sqs, QueueSettings settings) {
    this.sqs = sqs;
    this.settings = settings;
  }

  @Override
  public void send(String message) {
    sqs.sendMessage(
        request ->
            TraceHeader.attach(request).queueUrl(settings.requireLiveUrl()).messageBody(message));
  }
}
