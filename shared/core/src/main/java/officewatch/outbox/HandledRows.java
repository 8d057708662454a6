package officewatch.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Rows this process has sent and not deleted yet. A busy organisation's go with one of its next
 * writes, many at a time. All others go with the sweep, which their commit has ordered already.
 */
final class HandledRows {
  // Well below the age at which a sweep takes rows: the two seldom wait for each other.
  private static final Duration WINDOW = Duration.ofSeconds(5);
  private static final int WORTH_A_STATEMENT = 32;

  private final Clock clock;
  private final Map<UUID, List<UUID>> rows = new HashMap<>();
  private Instant begun = Instant.MIN;

  HandledRows(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(UUID organizationId, UUID id) {
    forgetOld();
    rows.computeIfAbsent(organizationId, ignored -> new ArrayList<>()).add(id);
  }

  /** The rows the caller is to delete; none unless there are enough of them. */
  synchronized List<UUID> take(UUID organizationId) {
    forgetOld();
    if (rows.getOrDefault(organizationId, List.of()).size() < WORTH_A_STATEMENT) {
      return List.of();
    }
    List<UUID> taken = rows.remove(organizationId);
    return taken == null ? List.of() : taken;
  }

  private void forgetOld() {
    Instant now = clock.instant();
    if (now.isAfter(begun.plus(WINDOW))) {
      rows.clear();
      begun = now;
    }
  }
}
