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
import jakarta.validation.constraints.Size;
import java.util.UUID;
import officewatch.api.runtime.MoneyView;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.findings.FindingDecisions;
import officewatch.identity.Caller;
import officewatch.ledger.Cycle;
import officewatch.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Makes the ledger entry a finding asks for. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Findings")
class AdoptFinding {
  private final FindingDecisions decisions;

  AdoptFinding(FindingDecisions decisions) {
    this.decisions = decisions;
  }

  /**
   * Makes a subscription with what the invoices say; amount and cycle can be given instead. For
   * unmanaged subscriptions and new accounts.
   */
  @Post("/api/v1/findings/{id}/adopt")
  @Status(HttpStatus.OK)
  FindingDetailView adoptFinding(Caller caller, UUID id, @Nullable @Body @Valid AdoptRequest body) {
    return FindingDetailView.of(
        decisions.adopt(
            caller.organizationId(),
            id,
            caller.userId(),
            body == null || body.amount == null ? null : body.amount.parse("/amount"),
            body == null ? null : cycle(body.cycle)));
  }

  private static @Nullable Cycle cycle(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Cycle.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Problem.Invalid("/cycle", String.valueOf(e.getMessage()));
    }
  }

  /**
   * What to enter instead of what the invoices say; an empty object takes that.
   *
   * @param cycle WEEKLY, MONTHLY, QUARTERLY, SEMIANNUAL, ANNUAL, MONTHS:n, ONE_TIME or USAGE
   */
  @Serdeable
  record AdoptRequest(@Nullable @Valid MoneyView amount, @Nullable @Size(max = 12) String cycle) {}
}
