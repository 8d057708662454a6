package officewatch.api.catalog;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.catalog.CatalogEntries;
import officewatch.identity.Caller;

/** Shows an own catalog entry. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Catalog")
class GetCatalogEntry {
  private final CatalogEntries entries;

  GetCatalogEntry(CatalogEntries entries) {
    this.entries = entries;
  }

  /** An entry of the organization's own catalog. */
  @Get("/api/v1/catalog/entries/{id}")
  CatalogEntryView getCatalogEntry(Caller caller, UUID id) {
    return CatalogEntryView.of(entries.require(caller.organizationId(), id));
  }
}
