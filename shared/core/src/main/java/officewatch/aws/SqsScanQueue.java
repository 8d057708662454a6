package officewatch.aws;

import jakarta.inject.Singleton;
import java.util.UUID;
import officewatch.invoices.ScanQueue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Scan requests as SQS messages, read by the scan function. */
@Singleton
final class SqsScanQueue implements ScanQueue {
  private final SqsClient sqs;
  private final QueueSettings settings;

  SqsScanQueue(SqsClient sqs, QueueSettings settings) {
    this.sqs = sqs;
    this.settings = settings;
  }

  @Override
  public void send(UUID organizationId, UUID invoiceId) {
    sqs.sendMessage(
        message ->
            TraceHeader.attach(message)
                .queueUrl(settings.requireDocumentsUrl())
                .messageBody(
                    "{\"organizationId\":\"%s\",\"invoiceId\":\"%s\"}"
                        .formatted(organizationId, invoiceId)));
  }
}
