package officewatch.invoices;

import jakarta.inject.Singleton;
import java.util.UUID;
import officewatch.outbox.Outbox;
import officewatch.outbox.OutboxTarget;

/** Asks for scans after the commit that stored the document. */
@Singleton
final class ScanRequests implements OutboxTarget {
  private final Outbox outbox;
  private final ScanQueue queue;

  ScanRequests(Outbox outbox, ScanQueue queue) {
    this.outbox = outbox;
    this.queue = queue;
  }

  void afterCommit(UUID organizationId, UUID invoiceId) {
    outbox.add(organizationId, this, invoiceId.toString());
  }

  @Override
  public String kind() {
    return "scan-document";
  }

  @Override
  public void send(UUID organizationId, String payload) {
    queue.send(organizationId, UUID.fromString(payload));
  }
}
