package officewatch.api.findings;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.findings.FindingDecisions;
import officewatch.identity.Caller;

/** Links a vendor to a subscription. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Findings")
class LinkFinding {
  private final FindingDecisions decisions;

  LinkFinding(FindingDecisions decisions) {
    this.decisions = decisions;
  }

  /** Says that the vendor's bills belong to a subscription that is in the ledger. */
  @Post("/api/v1/findings/{id}/link")
  @Status(HttpStatus.OK)
  FindingDetailView linkFinding(Caller caller, UUID id, @Body @Valid LinkRequest body) {
    return FindingDetailView.of(
        decisions.link(caller.organizationId(), id, caller.userId(), body.subscriptionId));
  }

  /** The subscription. */
  @Serdeable
  record LinkRequest(@NotNull UUID subscriptionId) {}
}
