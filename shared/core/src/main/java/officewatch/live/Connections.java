package officewatch.live;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import officewatch.identity.SessionRights;
import officewatch.tenancy.RoutingTransactions;
import officewatch.tenancy.TenantTransactions;

/** Which connections there are. */
@Singleton
public final class Connections {
  // The gateway closes every connection by then.
  private static final Duration LIFE = Duration.ofHours(2);
  private static final int MOST_PER_PERSON = 10;

  private final TicketRows tickets;
  private final ConnectionRows rows;
  private final SessionRights rights;
  private final TenantTransactions transactions;
  private final RoutingTransactions routing;
  private final Clock clock;

  Connections(
      TicketRows tickets,
      ConnectionRows rows,
      SessionRights rights,
      TenantTransactions transactions,
      RoutingTransactions routing,
      Clock clock) {
    this.tickets = tickets;
    this.rows = rows;
    this.rights = rights;
    this.transactions = transactions;
    this.routing = routing;
    this.clock = clock;
  }

  /**
   * Records a connection that somebody opens with a ticket, which is used up. Of more than ten
   * connections of a person in an organisation the oldest are closed with the next frame.
   *
   * @return whether it may be opened: false for a ticket that is unknown, used or expired, a holder
   *     who lost the right meanwhile, and a name that is taken
   */
  public boolean open(String presented, String connectionId) {
    return Ticket.of(presented)
        .map(
            ticket ->
                transactions.write(
                    ticket.organizationId(), () -> redeem(ticket, connectionId, clock.instant())))
        .orElse(false);
  }

  /** Forgets a connection that was closed. */
  public void closed(String connectionId) {
    Optional<UUID> organization = routing.run(() -> rows.route(connectionId));
    organization.ifPresent(
        id -> transactions.write(id, () -> rows.delete(id, List.of(connectionId))));
  }

  private boolean redeem(Ticket ticket, String connectionId, Instant now) {
    UUID organizationId = ticket.organizationId();
    Optional<TicketRow> found = tickets.lock(organizationId, ticket.hash());
    if (found.isEmpty()) {
      return false;
    }
    TicketRow row = found.get();
    tickets.delete(organizationId, ticket.hash());
    if (!now.isBefore(row.expiresAt())
        || rights.of(organizationId, Set.of(row.sessionId())).isEmpty()) {
      return false;
    }
    int inserted =
        rows.insert(
            organizationId, connectionId, row.userId(), row.sessionId(), now, now.plus(LIFE));
    rows.expireAllButNewest(organizationId, row.userId(), MOST_PER_PERSON, now);
    return inserted == 1;
  }
}
