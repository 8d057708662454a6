package officewatch.api.findings;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.findings.FindingDecisions;
import officewatch.identity.Caller;

/** Takes a decision back. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Findings")
class ReopenFinding {
  private final FindingDecisions decisions;

  ReopenFinding(FindingDecisions decisions) {
    this.decisions = decisions;
  }

  /** Takes the decision back: the finding is open again, unless its cause is gone. */
  @Post("/api/v1/findings/{id}/reopen")
  @Status(HttpStatus.OK)
  FindingDetailView reopenFinding(Caller caller, UUID id) {
    return FindingDetailView.of(decisions.reopen(caller.organizationId(), id));
  }
}
