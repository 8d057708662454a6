package officewatch.api.ledger;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.ledger.Subscription;
import officewatch.ledger.Subscriptions;
import officewatch.tenancy.TenantTransactions;

/** Enters a subscription. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Subscriptions")
class CreateSubscription {
  private final Subscriptions subscriptions;
  private final RequestedTerms requested;
  private final TenantTransactions transactions;
  private final Clock clock;

  CreateSubscription(
      Subscriptions subscriptions,
      RequestedTerms requested,
      TenantTransactions transactions,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.requested = requested;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Enters a subscription in the ledger; a vendor named for the first time is entered with it. */
  @Post("/api/v1/subscriptions")
  @ApiResponse(
      responseCode = "201",
      description = "The subscription as entered.",
      content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
  HttpResponse<SubscriptionView> createSubscription(Caller caller, @Body SubscriptionRequest body) {
    Subscription created =
        transactions.write(
            caller.organizationId(),
            () ->
                subscriptions.create(
                    caller.organizationId(), requested.read(caller.organizationId(), body)));
    return HttpResponse.created(
        SubscriptionView.of(created, LocalDate.now(clock)),
        URI.create("/api/v1/subscriptions/" + created.id()));
  }
}
