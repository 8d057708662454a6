package officewatch.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import officewatch.tenancy.AccessTransactions;

/** What sessions may do now, always from the database. */
@Singleton
public final class SessionRights {
  private final IdentityRows rows;
  private final AccessTransactions transactions;
  private final Clock clock;

  SessionRights(IdentityRows rows, AccessTransactions transactions, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The callers behind these sessions, by session. Absent is whose session ended, who is suspended
   * or no member any more, and everybody while the organisation is suspended.
   */
  public Map<UUID, Caller> of(UUID organizationId, Collection<UUID> sessionIds) {
    return transactions
        .run(() -> rows.findRights(organizationId, sessionIds, clock.instant()))
        .stream()
        .map(
            row ->
                new Caller(row.userId(), organizationId, row.sessionId(), row.role(), row.owner()))
        .collect(Collectors.toMap(Caller::sessionId, Function.identity()));
  }
}
