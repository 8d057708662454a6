package officewatch.api.ledger;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import officewatch.api.runtime.CachedLists;
import officewatch.api.runtime.ListAddress;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.ledger.SubscriptionFilter;
import officewatch.ledger.SubscriptionStatus;
import officewatch.ledger.Subscriptions;
import officewatch.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists the ledger. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Subscriptions")
class ListSubscriptions {
  private static final String PATH = "/api/v1/subscriptions";

  private final Subscriptions subscriptions;
  private final CachedLists lists;
  private final Clock clock;

  ListSubscriptions(Subscriptions subscriptions, CachedLists lists, Clock clock) {
    this.subscriptions = subscriptions;
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * The organisation's subscriptions, newest first.
   *
   * @param limit 1 to 200, 50 when not given
   * @param cursor the {@code nextCursor} of the part before
   * @param status one status; all but archived ones when not given
   * @param vendorId one vendor
   * @param q part of the vendor's name, plan or department
   */
  @Get(PATH)
  @ApiResponse(
      responseCode = "200",
      description = "A part of the list.",
      headers = {
        @Header(name = "Link", description = "The next part, rel=next, if there is one."),
        @Header(name = "X-Cache", description = "HIT or MISS.")
      },
      content = @Content(schema = @Schema(implementation = SubscriptionList.class)))
  HttpResponse<?> listSubscriptions(
      Caller caller,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor,
      @Nullable
          @QueryValue
          @Pattern(
              regexp = "TRIAL|ACTIVE|PAUSED|ARCHIVED",
              message = "must be TRIAL, ACTIVE, PAUSED or ARCHIVED")
          String status,
      @Nullable @QueryValue UUID vendorId,
      @Nullable @QueryValue @Size(max = 200) String q) {
    UUID organizationId = caller.organizationId();
    ListAddress list =
        ListAddress.of(PATH).with("status", status).with("vendorId", vendorId).with("q", q);
    PageRequest page = PageRequest.of(organizationId, limit, cursor, list);
    SubscriptionFilter filter =
        new SubscriptionFilter(
            status == null ? null : SubscriptionStatus.valueOf(status), vendorId, q);
    LocalDate today = LocalDate.now(clock);
    return lists.answer(
        organizationId,
        list.with("limit", limit).with("cursor", cursor),
        today,
        SubscriptionView.class,
        () ->
            subscriptions
                .list(organizationId, filter, page)
                .map(subscription -> SubscriptionView.of(subscription, today)));
  }

  /** Describes the answer in the published document; the answer itself is written by the cache. */
  @Schema(name = "SubscriptionList")
  record SubscriptionList(List<SubscriptionView> items, @Nullable String nextCursor) {}
}
