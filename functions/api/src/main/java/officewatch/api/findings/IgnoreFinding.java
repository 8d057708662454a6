package officewatch.api.findings;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.findings.FindingDecisions;
import officewatch.identity.Caller;

/** Takes a finding out of sight. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Findings")
class IgnoreFinding {
  private final FindingDecisions decisions;

  IgnoreFinding(FindingDecisions decisions) {
    this.decisions = decisions;
  }

  /**
   * Takes it out of sight; it is not found again for the same cause. An unmanaged vendor goes out
   * of sight with all that it bills.
   */
  @Post("/api/v1/findings/{id}/ignore")
  @Status(HttpStatus.OK)
  FindingDetailView ignoreFinding(Caller caller, UUID id, @Body @Valid DecisionRequest body) {
    return FindingDetailView.of(
        decisions.ignore(caller.organizationId(), id, caller.userId(), body.reason()));
  }
}
