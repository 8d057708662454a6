package officewatch.aws;

import jakarta.inject.Singleton;
import java.util.UUID;
import officewatch.invoices.RescanQueue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Batches of re-scans as SQS messages, read by the scan function. */
@Singleton
final class SqsRescanQueue implements RescanQueue {
  private final SqsClient sqs;
  private final QueueSettings settings;

  SqsRescanQueue(SqsClient sqs, QueueSettings settings) {
    this.sqs = sqs;
    this.settings = settings;
  }

  @Override
  public void send(UUID organizationId, UUID rescanId, int batch) {
    sqs.sendMessage(
        message ->
            TraceHeader.attach(message)
                .queueUrl(settings.requireDocumentsUrl())
                .messageBody(
                    "{\"organizationId\":\"%s\",\"rescanId\":\"%s\",\"batch\":\"%d\"}"
                        .formatted(organizationId, rescanId, batch)));
  }
}
