package officewatch.outbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.id.Ids;
import officewatch.tenancy.TenantTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must happen after a commit is written with it and done right after it. What a crash or a
 * fault leaves behind, the sweep does later. So it happens at least once, and never for a
 * transaction that did not commit.
 */
@Singleton
public final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final TenantTransactions transactions;
  private final OutboxRows rows;
  private final SafetyNet net;
  private final Clock clock;
  private final HandledRows handled;

  Outbox(TenantTransactions transactions, OutboxRows rows, SafetyNet net, Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.net = net;
    this.clock = clock;
    this.handled = new HandledRows(clock);
  }

  /**
   * Has the payload sent after the transaction under way commits. Call inside a transaction of the
   * organisation. Equal kind and payload within one transaction are sent once.
   *
   * @param target does the sending now, and again in the sweep if this process does not get to it
   */
  public void add(UUID organizationId, OutboxTarget target, String payload) {
    Pending pending =
        transactions.resource(
            Pending.class,
            () -> {
              Pending created = new Pending();
              net.arm();
              transactions.afterCommit(() -> send(created));
              return created;
            });
    Message message = new Message(organizationId, target.kind(), payload);
    if (pending.rows.containsKey(message)) {
      return;
    }
    UUID id = Ids.next();
    pending.rows.put(message, new Row(id, target));
    rows.insert(organizationId, id, target.kind(), payload, clock.instant());
    List<UUID> done = handled.take(organizationId);
    if (!done.isEmpty()) {
      rows.delete(organizationId, done);
    }
  }

  private void send(Pending pending) {
    Map<UUID, List<UUID>> sent = new LinkedHashMap<>();
    pending.rows.forEach(
        (message, row) -> {
          try {
            row.target.send(message.organizationId, message.payload);
            if (row.target.isRepeatedFreely()) {
              handled.add(message.organizationId, row.id);
            } else {
              sent.computeIfAbsent(message.organizationId, ignored -> new ArrayList<>())
                  .add(row.id);
            }
          } catch (RuntimeException e) {
            LOG.warn("Not sent after commit, left to the sweep: {}", message.kind, e);
          }
        });
    sent.forEach(this::delete);
  }

  private void delete(UUID organizationId, List<UUID> ids) {
    try {
      transactions.writeWithoutWaiting(organizationId, () -> rows.delete(organizationId, ids));
    } catch (RuntimeException e) {
      LOG.warn("Sent outbox rows stay until the sweep.", e);
    }
  }

  private record Message(UUID organizationId, String kind, String payload) {}

  private record Row(UUID id, OutboxTarget target) {}

  /** What one transaction will send. */
  private static final class Pending {
    private final Map<Message, Row> rows = new LinkedHashMap<>();
  }
}
