package officewatch.tenancy;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;
import officewatch.grants.Grant;
import officewatch.grants.Grants;

/**
 * Transactions that see and touch the rows of one organisation only. A transaction opened inside
 * another joins it: one request or message is one transaction.
 */
@Singleton
@Grants(Grant.DATABASE_TENANT)
public final class TenantTransactions {
  private final Transactions transactions;

  TenantTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Runs the work in one transaction for this organisation and commits it unless it throws. */
  public <T> T write(UUID organizationId, Supplier<T> work) {
    return transactions.write(DatabaseRole.APP, organizationId, work);
  }

  /** As {@link #write(UUID, Supplier)}, without a result. */
  public void write(UUID organizationId, Runnable work) {
    write(
        organizationId,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /**
   * As {@link #write(UUID, Runnable)}, without waiting for the disk: for work whose loss in a power
   * cut would only mean doing it again.
   */
  public void writeWithoutWaiting(UUID organizationId, Runnable work) {
    transactions.writeWithoutWaiting(DatabaseRole.APP, organizationId, work);
  }

  /** Runs the work in one read-only transaction for this organisation. */
  public <T> T read(UUID organizationId, Supplier<T> work) {
    return transactions.read(DatabaseRole.APP, organizationId, work);
  }

  /**
   * Runs the action as the last thing in the transaction under way; not if that fails. What it
   * throws makes the transaction fail.
   */
  public void beforeCommit(Runnable action) {
    transactions.beforeCommit(action);
  }

  /** Runs the action after the transaction under way has been committed; not if it fails. */
  public void afterCommit(Runnable action) {
    transactions.afterCommit(action);
  }

  /**
   * The one object of this type that belongs to the transaction under way, made when first asked
   * for.
   */
  public <T> T resource(Class<T> type, Supplier<T> factory) {
    return transactions.resource(type, factory);
  }
}
