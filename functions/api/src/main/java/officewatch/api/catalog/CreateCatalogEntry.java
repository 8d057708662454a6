package officewatch.api.catalog;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.catalog.CatalogEntry;
import officewatch.catalog.OwnCatalog;
import officewatch.identity.Caller;

/** Makes an own catalog entry. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Catalog")
class CreateCatalogEntry {
  private final OwnCatalog catalog;

  CreateCatalogEntry(OwnCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Describes a vendor in the organization's own catalog, 500 at most. Its documents belong to this
   * entry from now on, whatever the common catalog says; stored documents follow when they are read
   * again. A sign belongs to one entry: 409 {@code sign_taken} otherwise.
   */
  @Post("/api/v1/catalog/entries")
  @ApiResponse(
      responseCode = "201",
      description = "The entry as made.",
      content = @Content(schema = @Schema(implementation = CatalogEntryView.class)))
  HttpResponse<CatalogEntryView> createCatalogEntry(
      Caller caller, @Body @Valid CatalogEntryRequest body) {
    CatalogEntry entry = catalog.create(caller.organizationId(), body.facts());
    return HttpResponse.created(
        CatalogEntryView.of(entry), URI.create("/api/v1/catalog/entries/" + entry.id()));
  }
}
