package officewatch.api.invoices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.invoices.RescanRequests;

/** Has all documents read again. */
@Route
@Controller
@Secured(Roles.ADMIN)
@Tag(name = "Invoices")
class StartRescan {
  private final RescanRequests rescans;

  StartRescan(RescanRequests rescans) {
    this.rescans = rescans;
  }

  /**
   * Reads all stored documents again, with the reader, the catalog and the organization's own
   * entries of today. A dry run changes nothing and lists what would change. What people decided
   * stays. One at a time: 409 {@code rescan_running} while another is under way.
   */
  @Post("/api/v1/rescans")
  @ApiResponse(
      responseCode = "202",
      description = "It has begun; Location says where to ask how far it is.",
      content = @Content(schema = @Schema(implementation = RescanView.class)))
  HttpResponse<RescanView> startRescan(Caller caller, @Body @Valid RescanRequest body) {
    return RescanView.accepted(
        rescans.all(caller.organizationId(), caller.userId(), body.dryRun()));
  }

  /**
   * What to do with the differences.
   *
   * @param dryRun true to list them only, false to record them
   */
  @Serdeable
  record RescanRequest(@NotNull Boolean dryRun) {}
}
