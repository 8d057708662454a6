package officewatch.api.live;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.live.Tickets;

/** Gives a ticket for a WebSocket connection. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Live")
class IssueLiveTicket {
  private final Tickets tickets;

  IssueLiveTicket(Tickets tickets) {
    this.tickets = tickets;
  }

  /**
   * Gives a ticket that opens one WebSocket connection within 30 seconds. Open {@code
   * url?ticket=…}; see the section "Live" of this document for what comes then.
   */
  @Post("/api/v1/live/tickets")
  @Status(HttpStatus.CREATED)
  TicketView issueLiveTicket(Caller caller) {
    Tickets.Issued issued = tickets.issue(caller);
    return new TicketView(issued.ticket(), issued.url(), issued.expiresAt());
  }

  /**
   * A ticket.
   *
   * @param ticket secret, good once
   * @param url where to open the connection, without the ticket
   */
  @Serdeable
  record TicketView(String ticket, String url, Instant expiresAt) {}
}
