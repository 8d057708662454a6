package officewatch.api.invoices;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.invoices.Rescans;

/** Shows how far a re-scan is. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Invoices")
class GetRescan {
  private final Rescans rescans;

  GetRescan(Rescans rescans) {
    this.rescans = rescans;
  }

  /** How far the re-scan is, and how many documents read differently. */
  @Get("/api/v1/rescans/{id}")
  RescanView getRescan(Caller caller, UUID id) {
    return RescanView.of(rescans.require(caller.organizationId(), id));
  }
}
