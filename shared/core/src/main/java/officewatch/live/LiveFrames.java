package officewatch.live;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import officewatch.outbox.Outbox;
import officewatch.outbox.OutboxTarget;
import officewatch.tenancy.TenantTransactions;

/**
 * Tells those connected of changes, after the commit of each. While nobody of an organisation is
 * connected, a transaction that changes something costs one small query more.
 */
@Singleton
public final class LiveFrames implements OutboxTarget {
  // Far below what a queue message may have.
  private static final int FRAMES_PER_MESSAGE = 100;

  private final ConnectionRows connections;
  private final TenantTransactions transactions;
  private final Outbox outbox;
  private final LiveQueue queue;
  private final JsonMapper json;
  private final Clock clock;

  LiveFrames(
      ConnectionRows connections,
      TenantTransactions transactions,
      Outbox outbox,
      LiveQueue queue,
      JsonMapper json,
      Clock clock) {
    this.connections = connections;
    this.transactions = transactions;
    this.outbox = outbox;
    this.queue = queue;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Has frames sent after the transaction under way commits. Call inside a transaction of the
   * organisation.
   *
   * @param subject what they are about; of several calls about an equal one the first counts
   * @param frames asked just before the commit, and only if somebody is connected
   */
  public void add(UUID organizationId, Object subject, Supplier<List<Frame>> frames) {
    Told told =
        transactions.resource(
            Told.class,
            () -> {
              Told created = new Told();
              transactions.beforeCommit(() -> created.changes.forEach(this::record));
              return created;
            });
    told.changes
        .computeIfAbsent(organizationId, ignored -> new LinkedHashMap<>())
        .putIfAbsent(subject, frames);
  }

  @Override
  public String kind() {
    return "live-frames";
  }

  @Override
  public void send(UUID organizationId, String payload) {
    queue.send("{\"organizationId\":\"%s\",\"frames\":%s}".formatted(organizationId, payload));
  }

  private void record(UUID organizationId, Map<Object, Supplier<List<Frame>>> changes) {
    transactions.write(
        organizationId,
        () -> {
          if (!connections.isAnyOpen(organizationId, clock.instant())) {
            return;
          }
          List<Frame> frames =
              changes.values().stream().flatMap(change -> change.get().stream()).toList();
          for (int from = 0; from < frames.size(); from += FRAMES_PER_MESSAGE) {
            int to = Math.min(from + FRAMES_PER_MESSAGE, frames.size());
            outbox.add(organizationId, this, written(frames.subList(from, to)));
          }
        });
  }

  private String written(List<Frame> frames) {
    try {
      return json.writeValueAsString(frames);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What one transaction changes. */
  private static final class Told {
    private final Map<UUID, Map<Object, Supplier<List<Frame>>>> changes = new LinkedHashMap<>();
  }
}
