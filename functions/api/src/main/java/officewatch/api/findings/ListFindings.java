package officewatch.api.findings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import officewatch.api.runtime.CachedLists;
import officewatch.api.runtime.ListAddress;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.findings.FindingFilter;
import officewatch.findings.FindingKind;
import officewatch.findings.FindingState;
import officewatch.findings.Findings;
import officewatch.identity.Caller;
import officewatch.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists findings. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Findings")
class ListFindings {
  private static final String PATH = "/api/v1/findings";

  private final Findings findings;
  private final CachedLists lists;

  ListFindings(Findings findings, CachedLists lists) {
    this.findings = findings;
    this.lists = lists;
  }

  /**
   * The organisation's findings, newest first.
   *
   * @param limit 1 to 200, 50 when not given
   * @param cursor the {@code nextCursor} of the part before
   * @param state one state; any when not given
   * @param kind one kind; any when not given
   * @param vendorId one vendor
   */
  @Get(PATH)
  @ApiResponse(
      responseCode = "200",
      description = "A part of the list.",
      content = @Content(schema = @Schema(implementation = FindingList.class)))
  HttpResponse<?> listFindings(
      Caller caller,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor,
      @Nullable
          @QueryValue
          @Pattern(
              regexp = "OPEN|ADOPTED|LINKED|TOLERATED|IGNORED|RESOLVED",
              message = "must be OPEN, ADOPTED, LINKED, TOLERATED, IGNORED or RESOLVED")
          String state,
      @Nullable
          @QueryValue
          @Pattern(
              regexp =
                  "UNMANAGED_SUBSCRIPTION|NEW_ACCOUNT|PRICE_INCREASE|SEAT_GROWTH|DUPLICATE_CHARGE"
                      + "|DUPLICATE_SUBSCRIPTION|BILLED_AFTER_CANCELLATION|OVER_APPROVED_AMOUNT"
                      + "|SUSPICIOUS_SENDER",
              message = "must be a kind of finding")
          String kind,
      @Nullable @QueryValue UUID vendorId) {
    ListAddress list =
        ListAddress.of(PATH).with("state", state).with("kind", kind).with("vendorId", vendorId);
    PageRequest page = PageRequest.of(caller.organizationId(), limit, cursor, list);
    FindingFilter filter =
        new FindingFilter(
            state == null ? null : FindingState.valueOf(state),
            kind == null ? null : FindingKind.valueOf(kind),
            vendorId);
    return lists.answer(
        caller.organizationId(),
        list.with("limit", limit).with("cursor", cursor),
        "",
        FindingView.class,
        () -> findings.list(caller.organizationId(), filter, page).map(FindingView::of));
  }

  /** Describes the answer in the published document; the answer itself is written by the cache. */
  @Schema(name = "FindingList")
  record FindingList(List<FindingView> items, @Nullable String nextCursor) {}
}
