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

/** Accepts what a finding says. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Findings")
class TolerateFinding {
  private final FindingDecisions decisions;

  TolerateFinding(FindingDecisions decisions) {
    this.decisions = decisions;
  }

  /**
   * Accepts it as it is; it is not found again for the same cause. An unmanaged vendor is tolerated
   * with all that it bills.
   */
  @Post("/api/v1/findings/{id}/tolerate")
  @Status(HttpStatus.OK)
  FindingDetailView tolerateFinding(Caller caller, UUID id, @Body @Valid DecisionRequest body) {
    return FindingDetailView.of(
        decisions.tolerate(caller.organizationId(), id, caller.userId(), body.reason()));
  }
}
