package officewatch.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import officewatch.tenancy.SweeperTransactions;
import officewatch.upkeep.Perishable;

/** Sessions are kept for a while after their end, to answer who was signed in when. */
@Singleton
final class EndedSessions implements Perishable {
  private static final Duration KEPT = Duration.ofDays(30);

  private final IdentityRows rows;
  private final SweeperTransactions transactions;

  EndedSessions(IdentityRows rows, SweeperTransactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public void expire(Instant now) {
    Instant before = now.minus(KEPT);
    transactions.run(
        () -> {
          rows.deleteRefreshTokensOfSessionsEndedBefore(before);
          return rows.deleteSessionsEndedBefore(before);
        });
  }
}
