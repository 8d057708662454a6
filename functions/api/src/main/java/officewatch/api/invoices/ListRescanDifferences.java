package officewatch.api.invoices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import officewatch.api.runtime.ListAddress;
import officewatch.api.runtime.ListView;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.invoices.Rescans;
import officewatch.paging.Page;
import officewatch.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists what a re-scan found. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Invoices")
class ListRescanDifferences {
  private final Rescans rescans;

  ListRescanDifferences(Rescans rescans) {
    this.rescans = rescans;
  }

  /**
   * The documents that read differently, or could not be read again, in the order they were read: a
   * dry run's would change, the others have changed.
   *
   * @param limit 1 to 200, 50 when not given
   * @param cursor the {@code nextCursor} of the part before
   */
  @Get("/api/v1/rescans/{id}/differences")
  HttpResponse<ListView<RescanDifferenceView>> listRescanDifferences(
      Caller caller,
      UUID id,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor) {
    ListAddress list = ListAddress.of("/api/v1/rescans/" + id + "/differences");
    PageRequest request = PageRequest.of(caller.organizationId(), limit, cursor, list);
    Page<RescanDifferenceView> page =
        rescans.differences(caller.organizationId(), id, request).map(RescanDifferenceView::of);
    MutableHttpResponse<ListView<RescanDifferenceView>> answer =
        HttpResponse.ok(new ListView<>(page.items(), page.nextCursor()));
    String next = page.nextCursor();
    return next == null ? answer : answer.header("Link", list.with("limit", limit).next(next));
  }
}
