package officewatch.api.invoices;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.invoices.RescanRequests;

/** Stops a re-scan. */
@Route
@Controller
@Secured(Roles.ADMIN)
@Tag(name = "Invoices")
class CancelRescan {
  private final RescanRequests rescans;

  CancelRescan(RescanRequests rescans) {
    this.rescans = rescans;
  }

  /** Stops a re-scan before its next document; what it changed stays. */
  @Post("/api/v1/rescans/{id}/cancel")
  @Status(HttpStatus.OK)
  RescanView cancelRescan(Caller caller, UUID id) {
    return RescanView.of(rescans.cancel(caller.organizationId(), id));
  }
}
