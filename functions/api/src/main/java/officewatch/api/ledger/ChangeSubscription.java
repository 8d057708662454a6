package officewatch.api.ledger;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Patch;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import officewatch.api.runtime.IfMatch;
import officewatch.api.runtime.MergePatch;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.ledger.SubscriptionTerms;
import officewatch.ledger.Subscriptions;

/** Changes the terms of a subscription. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Subscriptions")
class ChangeSubscription {
  private static final JsonNode NO_VENDOR_ID =
      JsonNode.createObjectNode(Map.of("vendorId", JsonNode.nullNode()));

  private final Subscriptions subscriptions;
  private final RequestedTerms requested;
  private final MergePatch mergePatch;
  private final Clock clock;

  ChangeSubscription(
      Subscriptions subscriptions, RequestedTerms requested, MergePatch mergePatch, Clock clock) {
    this.subscriptions = subscriptions;
    this.requested = requested;
    this.mergePatch = mergePatch;
    this.clock = clock;
  }

  /** Changes the terms given, removes those given as null and leaves the others. */
  @Patch("/api/v1/subscriptions/{id}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MergePatch.MEDIA_TYPE,
            schema = @Schema(implementation = SubscriptionRequest.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SubscriptionRequest.class))
      })
  SubscriptionView changeSubscription(
      Caller caller, UUID id, IfMatch ifMatch, @Body JsonNode body) {
    return SubscriptionView.of(
        subscriptions.change(
            caller.organizationId(),
            id,
            now -> changed(caller.organizationId(), now, body),
            ifMatch.version()),
        LocalDate.now(clock));
  }

  private SubscriptionTerms changed(UUID organizationId, SubscriptionTerms now, JsonNode patch) {
    SubscriptionRequest present = SubscriptionRequest.of(now);
    JsonNode vendor = patch.get("vendor");
    if (vendor != null && !vendor.isNull()) {
      // Naming another vendor takes the place of the present one's id.
      present = mergePatch.apply(present, NO_VENDOR_ID, SubscriptionRequest.class);
    }
    return requested.read(
        organizationId, mergePatch.apply(present, patch, SubscriptionRequest.class));
  }
}
