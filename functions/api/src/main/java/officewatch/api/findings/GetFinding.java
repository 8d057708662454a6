package officewatch.api.findings;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.findings.Findings;
import officewatch.identity.Caller;

/** Shows a finding with its grounds. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Findings")
class GetFinding {
  private final Findings findings;

  GetFinding(Findings findings) {
    this.findings = findings;
  }

  /** A finding, why it is one, and the invoices behind it. */
  @Get("/api/v1/findings/{id}")
  FindingDetailView getFinding(Caller caller, UUID id) {
    return FindingDetailView.of(findings.get(caller.organizationId(), id));
  }
}
