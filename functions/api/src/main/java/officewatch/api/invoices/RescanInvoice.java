package officewatch.api.invoices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.invoices.RescanRequests;

/** Has one document read again. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Invoices")
class RescanInvoice {
  private final RescanRequests rescans;

  RescanInvoice(RescanRequests rescans) {
    this.rescans = rescans;
  }

  /**
   * Reads the stored document again, with the reader, the catalog and the organization's own
   * entries of today. What people decided stays. Asking again while it is under way is asking once.
   */
  @Post("/api/v1/invoices/{id}/rescan")
  @ApiResponse(
      responseCode = "202",
      description = "It has begun; Location says where to ask how far it is.",
      content = @Content(schema = @Schema(implementation = RescanView.class)))
  HttpResponse<RescanView> rescanInvoice(Caller caller, UUID id) {
    return RescanView.accepted(rescans.one(caller.organizationId(), caller.userId(), id));
  }
}
