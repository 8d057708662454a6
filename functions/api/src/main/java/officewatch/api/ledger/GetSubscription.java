package officewatch.api.ledger;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.ledger.Subscriptions;

/** Shows a subscription. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Subscriptions")
class GetSubscription {
  private final Subscriptions subscriptions;
  private final Clock clock;

  GetSubscription(Subscriptions subscriptions, Clock clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /** One subscription, archived or not. */
  @Get("/api/v1/subscriptions/{id}")
  SubscriptionView getSubscription(Caller caller, UUID id) {
    return SubscriptionView.of(
        subscriptions.require(caller.organizationId(), id), LocalDate.now(clock));
  }
}
