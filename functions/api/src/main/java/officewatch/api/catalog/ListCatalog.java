package officewatch.api.catalog;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import officewatch.api.runtime.ListAddress;
import officewatch.api.runtime.ListView;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.paging.Page;
import officewatch.paging.PageRequest;
import officewatch.problem.Problem;
import officewatch.reader.catalogue.Catalogue;
import officewatch.reader.catalogue.CatalogueVendor;
import officewatch.reader.catalogue.Category;
import org.jspecify.annotations.Nullable;

/** Lists the catalogue. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Catalog")
class ListCatalog {
  private static final String PATH = "/api/v1/catalog";

  /**
   * The vendors OfficeWatch knows, best match first.
   *
   * @param q beginnings of words of the vendor's names, products or domains
   * @param category one category
   * @param limit 1 to 200, 50 when not given
   * @param cursor the {@code nextCursor} of the part before
   */
  @Get(PATH)
  HttpResponse<ListView<CatalogVendorView>> listCatalog(
      Caller caller,
      @Nullable @QueryValue @Size(max = 100) String q,
      @Nullable @QueryValue String category,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor) {
    Catalogue catalogue = Catalogue.load();
    ListAddress list = ListAddress.of(PATH).with("q", q).with("category", category);
    // The version binds too: another catalogue has another order.
    PageRequest request =
        PageRequest.of(caller.organizationId(), limit, cursor, list, catalogue.version());
    Page<CatalogVendorView> page =
        page(catalogue.search(Objects.requireNonNullElse(q, ""), category(category)), request);
    MutableHttpResponse<ListView<CatalogVendorView>> answer =
        HttpResponse.ok(new ListView<>(page.items(), page.nextCursor()));
    String next = page.nextCursor();
    return next == null ? answer : answer.header("Link", list.with("limit", limit).next(next));
  }

  /** The list has no ids; a cursor holds the position of the last vendor seen instead. */
  private static Page<CatalogVendorView> page(List<CatalogueVendor> found, PageRequest request) {
    UUID after = request.after();
    long from =
        after == null ? 0 : Math.clamp(after.getLeastSignificantBits(), -1L, found.size()) + 1;
    List<Integer> positions =
        IntStream.range((int) from, found.size()).limit(request.fetch()).boxed().toList();
    return request
        .page(positions, position -> new UUID(0, position))
        .map(position -> CatalogVendorView.of(found.get(position)));
  }

  private static @Nullable Category category(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(Category.values())
        .filter(category -> category.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem.Invalid(
                    "/category", "must be one of " + Arrays.toString(Category.values())));
  }
}
