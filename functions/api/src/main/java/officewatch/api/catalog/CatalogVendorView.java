package officewatch.api.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import officewatch.reader.catalogue.BillingCycle;
import officewatch.reader.catalogue.Catalogue;
import officewatch.reader.catalogue.CatalogueVendor;
import org.jspecify.annotations.Nullable;

/**
 * A vendor of the catalogue.
 *
 * @param key stable for ever
 * @param functions what its products do; two vendors that share one can stand in for each other
 * @param cycle how it usually bills; null when plans differ too much
 * @param through keys of the processors and merchants of record it is known to bill through
 * @param cancelHint where to cancel
 * @param noticeHint what is usual about notice and renewal
 * @param alternatives keys of vendors that do a similar job
 * @param catalogVersion of the catalog that says so
 */
@Serdeable
@Schema(name = "CatalogVendor")
record CatalogVendorView(
    String key,
    String name,
    List<String> domains,
    String category,
    List<String> functions,
    @Nullable String cycle,
    List<String> through,
    String cancelHint,
    String noticeHint,
    List<String> alternatives,
    String catalogVersion) {

  static CatalogVendorView of(CatalogueVendor vendor) {
    BillingCycle cycle = vendor.cycle();
    return new CatalogVendorView(
        vendor.key(),
        vendor.name(),
        vendor.domains(),
        vendor.category().name(),
        vendor.functions(),
        cycle == null ? null : cycle.name(),
        vendor.through(),
        vendor.cancelHint(),
        vendor.noticeHint(),
        vendor.alternatives(),
        Catalogue.load().version());
  }
}
