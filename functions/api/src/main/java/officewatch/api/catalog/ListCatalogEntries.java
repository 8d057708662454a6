package officewatch.api.catalog;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import officewatch.api.runtime.ListAddress;
import officewatch.api.runtime.ListView;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.catalog.CatalogEntries;
import officewatch.identity.Caller;
import officewatch.paging.Page;
import officewatch.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists the own catalog. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Catalog")
class ListCatalogEntries {
  private static final String PATH = "/api/v1/catalog/entries";

  private final CatalogEntries entries;

  ListCatalogEntries(CatalogEntries entries) {
    this.entries = entries;
  }

  /**
   * The organization's own catalog, newest first.
   *
   * @param limit 1 to 200, 50 when not given
   * @param cursor the {@code nextCursor} of the part before
   */
  @Get(PATH)
  HttpResponse<ListView<CatalogEntryView>> listCatalogEntries(
      Caller caller, @Nullable @QueryValue Integer limit, @Nullable @QueryValue String cursor) {
    ListAddress list = ListAddress.of(PATH);
    PageRequest request = PageRequest.of(caller.organizationId(), limit, cursor, list);
    Page<CatalogEntryView> page =
        entries.list(caller.organizationId(), request).map(CatalogEntryView::of);
    MutableHttpResponse<ListView<CatalogEntryView>> answer =
        HttpResponse.ok(new ListView<>(page.items(), page.nextCursor()));
    String next = page.nextCursor();
    return next == null ? answer : answer.header("Link", list.with("limit", limit).next(next));
  }
}
