package officewatch.api.catalog;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.problem.Problem;
import officewatch.reader.catalogue.Catalogue;

/** Shows a vendor of the catalogue. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Catalog")
class GetCatalogVendor {

  /** What the catalogue knows of a vendor. */
  @Get("/api/v1/catalog/{vendorKey}")
  CatalogVendorView getCatalogVendor(String vendorKey) {
    return Catalogue.load()
        .byKey(vendorKey)
        .map(CatalogVendorView::of)
        .orElseThrow(() -> new Problem.NotFound("catalog vendor"));
  }
}
