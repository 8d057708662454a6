package officewatch.invoices;

import jakarta.inject.Singleton;
import java.util.UUID;
import officewatch.outbox.Outbox;
import officewatch.outbox.OutboxTarget;

/** Asks for the next batch of a re-scan after the commit that came to its end. */
@Singleton
final class RescanMessages implements OutboxTarget {
  private final Outbox outbox;
  private final RescanQueue queue;

  RescanMessages(Outbox outbox, RescanQueue queue) {
    this.outbox = outbox;
    this.queue = queue;
  }

  void afterCommit(UUID organizationId, UUID rescanId, int batch) {
    outbox.add(organizationId, this, rescanId + " " + batch);
  }

  @Override
  public String kind() {
    return "rescan";
  }

  @Override
  public void send(UUID organizationId, String payload) {
    int blank = payload.indexOf(' ');
    queue.send(
        organizationId,
        UUID.fromString(payload.substring(0, blank)),
        Integer.parseInt(payload.substring(blank + 1)));
  }
}
