package officewatch.api.catalog;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import officewatch.api.runtime.IfMatch;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.catalog.OwnCatalog;
import officewatch.identity.Caller;

/** Deletes an own catalog entry. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Catalog")
class DeleteCatalogEntry {
  private final OwnCatalog catalog;

  DeleteCatalogEntry(OwnCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Deletes an entry and answers what it was. Its vendor stays, and stored documents stay as they
   * were read until they are read again.
   */
  @Delete("/api/v1/catalog/entries/{id}")
  CatalogEntryView deleteCatalogEntry(Caller caller, UUID id, IfMatch ifMatch) {
    return CatalogEntryView.of(catalog.delete(caller.organizationId(), id, ifMatch.version()));
  }
}
