package officewatch.api.inbox;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.inbox.InboundAddresses;

/** Replaces the forwarding address. */
@Route
@Controller
@Secured(Roles.ADMIN)
@Tag(name = "Inbox")
class RotateInboundAddress {
  private final InboundAddresses addresses;

  RotateInboundAddress(InboundAddresses addresses) {
    this.addresses = addresses;
  }

  /** Makes a new address; mail to the old one is no longer taken. */
  @Post("/api/v1/inbound-address/rotate")
  @Status(HttpStatus.OK)
  InboundAddressView rotateInboundAddress(Caller caller) {
    return InboundAddressView.of(addresses.rotate(caller.organizationId()));
  }
}
