package officewatch.live;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import officewatch.tenancy.RoutingTransactions;
import officewatch.tenancy.TenantTransactions;

/** Forgets connections. Apart from {@link Connections}, so that each needs its own rights only. */
@Singleton
public final class ConnectionEnd {
  private final ConnectionRows rows;
  private final RoutingTransactions routing;
  private final TenantTransactions transactions;

  ConnectionEnd(ConnectionRows rows, RoutingTransactions routing, TenantTransactions transactions) {
    this.rows = rows;
    this.routing = routing;
    this.transactions = transactions;
  }

  /** Forgets a connection that was closed. */
  public void closed(String connectionId) {
    Optional<UUID> organization = routing.run(() -> rows.route(connectionId));
    organization.ifPresent(
        id -> transactions.write(id, () -> rows.delete(id, List.of(connectionId))));
  }
}
