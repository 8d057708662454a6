package officewatch.api.catalog;

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
import java.util.UUID;
import officewatch.api.runtime.IfMatch;
import officewatch.api.runtime.MergePatch;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.catalog.OwnCatalog;
import officewatch.identity.Caller;

/** Changes an own catalog entry. */
@Route
@Controller
@Secured(Roles.MODERATOR)
@Tag(name = "Catalog")
class ChangeCatalogEntry {
  private final OwnCatalog catalog;
  private final PatchedEntry patched;

  ChangeCatalogEntry(OwnCatalog catalog, PatchedEntry patched) {
    this.catalog = catalog;
    this.patched = patched;
  }

  /**
   * Changes what is given, removes what is given as null and leaves the rest. Stored documents
   * follow when they are read again.
   */
  @Patch("/api/v1/catalog/entries/{id}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MergePatch.MEDIA_TYPE,
            schema = @Schema(implementation = CatalogEntryRequest.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CatalogEntryRequest.class))
      })
  CatalogEntryView changeCatalogEntry(
      Caller caller, UUID id, IfMatch ifMatch, @Body JsonNode body) {
    return CatalogEntryView.of(
        catalog.change(
            caller.organizationId(), id, now -> patched.apply(now, body), ifMatch.version()));
  }
}
