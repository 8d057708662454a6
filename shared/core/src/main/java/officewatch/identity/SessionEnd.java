package officewatch.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import officewatch.cache.AccessCache;
import officewatch.tenancy.IdentityTransactions;

/** Ends sessions. Apart from {@link Sessions}, so that who only ends them need not sign. */
@Singleton
public final class SessionEnd {
  private final IdentityRows rows;
  private final IdentityTransactions transactions;
  private final AccessCache accessCache;
  private final List<SessionListener> listeners;
  private final Clock clock;

  SessionEnd(
      IdentityRows rows,
      IdentityTransactions transactions,
      AccessCache accessCache,
      List<SessionListener> listeners,
      Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.accessCache = accessCache;
    this.listeners = listeners;
    this.clock = clock;
  }

  /** Ends the session: its tokens stop working at the next request. */
  public void end(Caller caller) {
    transactions.run(() -> revoke(caller.sessionId(), caller.userId(), clock.instant()));
  }

  /** Ends a session within the transaction under way. */
  boolean revoke(UUID sessionId, UUID userId, Instant now) {
    List<UUID> places = rows.organizationsOf(userId);
    accessCache.forget(
        places.stream()
            .map(place -> AccessGate.key(Objects.requireNonNull(place), sessionId))
            .toList());
    rows.revokeSession(sessionId, now);
    transactions.afterCommit(() -> listeners.forEach(listener -> listener.ended(places)));
    return true;
  }
}
