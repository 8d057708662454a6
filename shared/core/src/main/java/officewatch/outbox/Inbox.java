package officewatch.outbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Records what arrived in the transaction of its effect, so that a second delivery has none. */
@Singleton
public final class Inbox {
  private final InboxRows rows;
  private final Clock clock;

  Inbox(InboxRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Whether this is the first time. Call inside the transaction of the effect; a concurrent first
   * time waits for the other to commit or fail.
   *
   * @param consumer who takes it
   * @param contentKey what it is, by content; not a transport's message id
   */
  public boolean isFirst(UUID organizationId, String consumer, String contentKey) {
    return rows.insert(organizationId, consumer, contentKey, clock.instant()) == 1;
  }
}
