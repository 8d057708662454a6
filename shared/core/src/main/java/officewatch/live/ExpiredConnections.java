package officewatch.live;

import jakarta.inject.Singleton;
import java.time.Instant;
import officewatch.tenancy.SweeperTransactions;
import officewatch.upkeep.Perishable;

/** Tickets nobody used, and connections whose end the gateway did not tell. */
@Singleton
final class ExpiredConnections implements Perishable {
  private final TicketRows tickets;
  private final ConnectionRows connections;
  private final SweeperTransactions transactions;

  ExpiredConnections(
      TicketRows tickets, ConnectionRows connections, SweeperTransactions transactions) {
    this.tickets = tickets;
    this.connections = connections;
    this.transactions = transactions;
  }

  @Override
  public void expire(Instant now) {
    transactions.run(() -> tickets.deleteAllExpired(now) + connections.deleteAllExpired(now));
  }
}
