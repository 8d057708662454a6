package officewatch.tenancy;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import officewatch.grants.Grant;
import officewatch.grants.Grants;

/** Transactions outside any organisation, for outbox rows of all organisations. */
@Singleton
@Grants(Grant.DATABASE_SWEEPER)
public final class SweeperTransactions {
  private final Transactions transactions;

  SweeperTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Runs the work in one transaction and commits it unless it throws. */
  public <T> T run(Supplier<T> work) {
    return transactions.write(DatabaseRole.SWEEPER, null, work);
  }
}
