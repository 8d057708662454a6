package officewatch.api.system;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import officewatch.grants.Grant;
import officewatch.grants.Grants;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Looks whether the queue that every change posts to is there; sends nothing. */
@Singleton
@Grants(Grant.QUEUE_SWEEP_SEND)
class QueueReach {
  private final SqsClient sqs;
  private final String url;

  QueueReach(
      SqsClient sqs,
      @Property(name = "officewatch.queues.sweep-url", defaultValue = "") String url) {
    this.sqs = sqs;
    this.url = url;
  }

  /** Whether it is there; may throw what the client throws when it is not. */
  boolean isReachable() {
    return sqs.getQueueAttributes(
            request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
        .hasAttributes();
  }
}
