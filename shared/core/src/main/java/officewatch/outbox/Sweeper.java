package officewatch.outbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import officewatch.tenancy.SweeperTransactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what was left in the outbox by a crash or a fault. */
@Singleton
public final class Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final int PAGE = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final SweeperTransactions transactions;
  private final OutboxRows rows;
  private final Map<String, OutboxTarget> targets;
  private final SafetyNet net;
  private final Clock clock;

  Sweeper(
      SweeperTransactions transactions,
      OutboxRows rows,
      List<OutboxTarget> targets,
      SafetyNet net,
      Clock clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.targets =
        targets.stream().collect(Collectors.toMap(OutboxTarget::kind, Function.identity()));
    this.net = net;
    this.clock = clock;
  }

  /**
   * Sends every row old enough to have been left behind, and comes again for those that could not
   * be sent. Younger ones are another sweep's: whoever wrote them posted it.
   */
  public void sweep() {
    sweepOlderThan(GRACE);
  }

  /** At start, before anything else runs in this installation: nothing can be under way. */
  public void sweepAll() {
    sweepOlderThan(Duration.ZERO);
  }

  private void sweepOlderThan(Duration age) {
    Instant before = clock.instant().minus(age);
    boolean complete = true;
    List<OutboxRow> page = page(before, Instant.EPOCH, FIRST);
    while (!page.isEmpty()) {
      complete &= send(page);
      OutboxRow last = page.getLast();
      page = page(before, last.createdAt(), last.id());
    }
    if (!complete) {
      net.arm();
    }
  }

  private List<OutboxRow> page(Instant before, Instant afterTime, UUID afterId) {
    return transactions.run(() -> rows.page(before, afterTime, afterId, PAGE));
  }

  /** Whether all could be sent. Equal rows are sent once: all were committed before. */
  private boolean send(List<OutboxRow> page) {
    Map<Message, Boolean> sent = new HashMap<>();
    page.forEach(row -> sent.computeIfAbsent(Message.of(row), ignored -> sent(row)));
    Map<UUID, List<UUID>> done =
        page.stream()
            .filter(row -> sent.getOrDefault(Message.of(row), false))
            .collect(
                Collectors.groupingBy(
                    OutboxRow::organizationId,
                    Collectors.mapping(OutboxRow::id, Collectors.toList())));
    transactions.run(
        () -> {
          done.forEach(rows::delete);
          return Boolean.TRUE;
        });
    return !sent.containsValue(false);
  }

  private boolean sent(OutboxRow row) {
    @Nullable OutboxTarget target = targets.get(row.kind());
    if (target == null) {
      LOG.error("Outbox row {} has the unknown kind {}.", row.id(), row.kind());
      return false;
    }
    try {
      target.send(row.organizationId(), row.payload());
      return true;
    } catch (RuntimeException e) {
      LOG.warn("Outbox row {} could not be sent yet.", row.id(), e);
      return false;
    }
  }

  /** What a row sends. */
  private record Message(UUID organizationId, String kind, String payload) {
    static Message of(OutboxRow row) {
      return new Message(row.organizationId(), row.kind(), row.payload());
    }
  }
}
