package officewatch.tenancy;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import officewatch.grants.Grant;
import officewatch.grants.Grants;

/**
 * Transactions outside any organisation, for finding the organisation behind an inbound address or
 * a connection.
 */
@Singleton
@Grants(Grant.DATABASE_ROUTING)
public final class RoutingTransactions {
  private final Transactions transactions;

  RoutingTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Runs the work in one transaction and commits it unless it throws. */
  public <T> T run(Supplier<T> work) {
    return transactions.read(DatabaseRole.ROUTING, null, work);
  }
}
