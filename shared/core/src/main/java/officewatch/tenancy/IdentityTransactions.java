package officewatch.tenancy;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import officewatch.grants.Grant;
import officewatch.grants.Grants;

/** Transactions outside any organisation, for people, passwords, sessions and new organisations. */
@Singleton
@Grants(Grant.DATABASE_IDENTITY)
public final class IdentityTransactions {
  private final Transactions transactions;

  IdentityTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Runs the work in one transaction and commits it unless it throws. */
  public <T> T run(Supplier<T> work) {
    return transactions.write(DatabaseRole.IDENTITY, null, work);
  }

  /** Runs the action after the transaction under way has been committed; not if it fails. */
  public void afterCommit(Runnable action) {
    transactions.afterCommit(action);
  }
}
