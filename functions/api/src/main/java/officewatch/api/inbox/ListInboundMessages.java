package officewatch.api.inbox;

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
import officewatch.api.runtime.CachedLists;
import officewatch.api.runtime.ListAddress;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.inbox.InboundMessages;
import officewatch.inbox.MessageStatus;
import officewatch.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists what arrived. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Inbox")
class ListInboundMessages {
  private static final String PATH = "/api/v1/inbound-messages";

  private final InboundMessages messages;
  private final CachedLists lists;

  ListInboundMessages(InboundMessages messages, CachedLists lists) {
    this.messages = messages;
    this.lists = lists;
  }

  /**
   * The messages that arrived at the forwarding address, newest first.
   *
   * @param limit 1 to 200, 50 when not given
   * @param cursor the {@code nextCursor} of the part before
   * @param status one status; any when not given
   */
  @Get(PATH)
  @ApiResponse(
      responseCode = "200",
      description = "A part of the list.",
      content = @Content(schema = @Schema(implementation = InboundMessageList.class)))
  HttpResponse<?> listInboundMessages(
      Caller caller,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor,
      @Nullable
          @QueryValue
          @Pattern(
              regexp = "PROCESSED|QUARANTINED|REFUSED",
              message = "must be PROCESSED, QUARANTINED or REFUSED")
          String status) {
    ListAddress list = ListAddress.of(PATH).with("status", status);
    PageRequest page = PageRequest.of(caller.organizationId(), limit, cursor, list);
    return lists.answer(
        caller.organizationId(),
        list.with("limit", limit).with("cursor", cursor),
        "",
        InboundMessageView.class,
        () ->
            messages
                .list(
                    caller.organizationId(),
                    status == null ? null : MessageStatus.valueOf(status),
                    page)
                .map(InboundMessageView::of));
  }

  /** Describes the answer in the published document; the answer itself is written by the cache. */
  @Schema(name = "InboundMessageList")
  record InboundMessageList(List<InboundMessageView> items, @Nullable String nextCursor) {}
}
