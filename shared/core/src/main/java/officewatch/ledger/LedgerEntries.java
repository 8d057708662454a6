package officewatch.ledger;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import officewatch.tenancy.TenantTransactions;

/** The ledger as those read it who are told of its changes. */
@Singleton
public final class LedgerEntries {
  private final SubscriptionRows rows;
  private final SubscriptionMapper mapper;
  private final TenantTransactions transactions;

  LedgerEntries(SubscriptionRows rows, SubscriptionMapper mapper, TenantTransactions transactions) {
    this.rows = rows;
    this.mapper = mapper;
    this.transactions = transactions;
  }

  /** All entries with the vendor, archived ones too, oldest first. */
  public List<Subscription> with(UUID organizationId, UUID vendorId) {
    return transactions.read(
        organizationId,
        () -> rows.ofVendor(organizationId, vendorId).stream().map(mapper::fromRow).toList());
  }

  /** Whether more than so many entries with the vendor are not archived. */
  public boolean hasMoreThan(UUID organizationId, UUID vendorId, int number) {
    return transactions.read(
        organizationId, () -> rows.count(organizationId, vendorId, number + 1) > number);
  }

  /**
   * The entries in force with vendors of the catalogue, oldest first.
   *
   * @param catalogKeys at least one
   */
  public List<Subscription> inForceWith(UUID organizationId, List<String> catalogKeys) {
    return transactions.read(
        organizationId,
        () -> rows.inForceWith(organizationId, catalogKeys).stream().map(mapper::fromRow).toList());
  }
}
