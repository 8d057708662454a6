package officewatch.api.ledger;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import officewatch.api.runtime.IfMatch;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.ledger.Subscriptions;

/** Takes a subscription off the ledger. */
@Route
@Controller
@Secured(Roles.ADMIN)
@Tag(name = "Subscriptions")
class ArchiveSubscription {
  private final Subscriptions subscriptions;
  private final Clock clock;

  ArchiveSubscription(Subscriptions subscriptions, Clock clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /** Archives a subscription: nothing vanishes, it stays readable and listed as archived. */
  @Delete("/api/v1/subscriptions/{id}")
  SubscriptionView archiveSubscription(Caller caller, UUID id, IfMatch ifMatch) {
    return SubscriptionView.of(
        subscriptions.archive(caller.organizationId(), id, ifMatch.version()),
        LocalDate.now(clock));
  }
}
