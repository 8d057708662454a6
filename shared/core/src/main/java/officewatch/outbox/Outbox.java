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
    Entry entry = new Entry(organizationId, target.kind(), payload);
    if (pending.ids.containsKey(entry)) {
      return;
    }
    UUID id = Ids.next();
    pending.ids.put(entry, id);
    pending.targets.put(entry, target);
    rows.insert(organizationId, id, target.kind(), payload, clock.instant());
    List<UUID> done = handled.take(organizationId);
    if (!done.isEmpty()) {
      rows.delete(organizationId, done);
    }
  }

  private void send(Pending pending) {
    Map<UUID, List<UUID>> sent = new LinkedHashMap<>();
    pending.targets.forEach(
        (entry, target) -> {
          try {
            target.send(entry.organizationId, entry.payload);
            if (target.isRepeatedFreely()) {
              handled.add(entry.organizationId, pending.id(entry));
            } else {
              sent.computeIfAbsent(entry.organizationId, ignored -> new ArrayList<>())
                  .add(pending.id(entry));
            }
          } catch (RuntimeException e) {
            LOG.warn("Not sent after commit, left to the sweep: {}", entry.kind, e);
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

  private record Entry(UUID organizationId, String kind, String payload) {}

  /** What one transaction will send. */
  private static final class Pending {
    private final Map<Entry, UUID> ids = new LinkedHashMap<>();
    private final Map<Entry, OutboxTarget> targets = new LinkedHashMap<>();

    UUID id(Entry entry) {
      UUID id = ids.get(entry);
      if (id == null) {
        throw new IllegalStateException("An outbox entry has no id.");
      }
      return id;
    }
  }
}
