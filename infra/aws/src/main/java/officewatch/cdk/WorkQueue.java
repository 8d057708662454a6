package officewatch.cdk;

import java.util.List;
import java.util.Map;
import officewatch.manifest.Manifest;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** A queue and the queue of what could not be worked off. */
final class WorkQueue extends Construct {
  private static final int MAX_RECEIVES = 5;
  private static final Duration KEPT = Duration.days(14);

  private final String name;
  private final Queue queue;
  private final Queue deadLetters;

  private WorkQueue(Construct scope, String name, int consumerTimeoutSeconds) {
    super(scope, name);
    this.name = name;
    this.deadLetters =
        Queue.Builder.create(this, "DeadLetters")
            .retentionPeriod(KEPT)
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .build();
    this.queue =
        Queue.Builder.create(this, "Queue")
            // Six times the function's timeout, as Lambda asks for.
            .visibilityTimeout(Duration.seconds(6 * consumerTimeoutSeconds))
            .receiveMessageWaitTime(Duration.seconds(20))
            .retentionPeriod(KEPT)
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .deadLetterQueue(
                DeadLetterQueue.builder().queue(deadLetters).maxReceiveCount(MAX_RECEIVES).build())
            .build();
  }

  static WorkQueue of(Construct scope, String name, Manifest manifest) {
    return new WorkQueue(scope, name, Queues.consumer(manifest, name).timeoutSeconds());
  }

  /** Lets a service of this account send, for sources that exist only after the queue. */
  void acceptFrom(String service) {
    queue.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal(service)))
            .actions(List.of("sqs:SendMessage"))
            .resources(List.of(queue.getQueueArn()))
            .conditions(
                Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
            .build());
  }

  String name() {
    return name;
  }

  Queue queue() {
    return queue;
  }

  Queue deadLetters() {
    return deadLetters;
  }

  String arn() {
    return queue.getQueueArn();
  }

  String url() {
    return queue.getQueueUrl();
  }
}
