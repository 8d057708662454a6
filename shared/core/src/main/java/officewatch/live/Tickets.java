package officewatch.live;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import officewatch.grants.Grant;
import officewatch.grants.Grants;
import officewatch.identity.Caller;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;

/** Tickets, each of which opens one connection of its holder's session, once. */
@Singleton
@Grants(Grant.CONNECTIONS_ADDRESS)
public final class Tickets {
  private static final Duration LIFE = Duration.ofSeconds(30);
  private static final int MOST_UNUSED = 20;

  private final TicketRows rows;
  private final TenantTransactions transactions;
  private final LiveSettings settings;
  private final Clock clock;

  Tickets(TicketRows rows, TenantTransactions transactions, LiveSettings settings, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A new ticket for the caller's session in the organisation it speaks for, good for 30 seconds.
   *
   * @throws Problem.Conflict {@code too_many_tickets} when the person has 20 unused ones
   */
  public Issued issue(Caller caller) {
    Ticket ticket = Ticket.create(caller.organizationId());
    Instant now = clock.instant();
    Instant end = now.plus(LIFE);
    transactions.write(
        caller.organizationId(),
        () -> {
          rows.deleteExpired(caller.organizationId(), caller.userId(), now);
          if (rows.countOf(caller.organizationId(), caller.userId()) >= MOST_UNUSED) {
            throw new Problem.Conflict(
                "too_many_tickets",
                "20 tickets are unused: open connections with them, or wait 30 seconds.");
          }
          rows.insert(
              caller.organizationId(), ticket.hash(), caller.userId(), caller.sessionId(), end);
        });
    return new Issued(ticket.value(), settings.url(), end);
  }

  /**
   * A ticket and what to do with it.
   *
   * @param ticket the secret, told this once
   * @param url where to open the connection
   * @param expiresAt until when
   */
  public record Issued(String ticket, String url, Instant expiresAt) {
    /** A secret is in no log. */
    @Override
    public String toString() {
      return "ticket until " + expiresAt;
    }
  }
}
