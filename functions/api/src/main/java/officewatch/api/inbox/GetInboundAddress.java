package officewatch.api.inbox;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.inbox.InboundAddresses;

/** Shows the forwarding address. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Inbox")
class GetInboundAddress {
  private final InboundAddresses addresses;

  GetInboundAddress(InboundAddresses addresses) {
    this.addresses = addresses;
  }

  /** The organisation's address for invoices: forward them there. */
  @Get("/api/v1/inbound-address")
  InboundAddressView getInboundAddress(Caller caller) {
    return InboundAddressView.of(addresses.current(caller.organizationId()));
  }
}
