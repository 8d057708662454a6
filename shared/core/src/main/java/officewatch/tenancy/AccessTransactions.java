package officewatch.tenancy;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import officewatch.grants.Grant;
import officewatch.grants.Grants;

/** Transactions outside any organisation, for checking a caller: reads memberships and sessions. */
@Singleton
@Grants(Grant.DATABASE_ACCESS)
public final class AccessTransactions {
  private final Transactions transactions;

  AccessTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Runs the work in one transaction and commits it unless it throws. */
  public <T> T run(Supplier<T> work) {
    return transactions.read(DatabaseRole.ACCESS, null, work);
  }
}
