package officewatch.idempotency;

import jakarta.inject.Singleton;
import java.time.Instant;
import officewatch.tenancy.SweeperTransactions;
import officewatch.upkeep.Perishable;

/** Answers are kept for {@link IdempotencyKeys#LIFE}. */
@Singleton
final class ExpiredKeys implements Perishable {
  private final IdempotencyRows rows;
  private final SweeperTransactions transactions;

  ExpiredKeys(IdempotencyRows rows, SweeperTransactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public void expire(Instant now) {
    transactions.run(() -> rows.deleteBefore(now.minus(IdempotencyKeys.LIFE)));
  }
}
