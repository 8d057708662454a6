package officewatch.api.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import officewatch.reader.catalogue.BillingCycle;
import officewatch.reader.catalogue.CatalogueVendor;
import org.jspecify.annotations.Nullable;

/**
 * A vendor of the catalogue.
 *
 * @param key stable for ever
 * @param cycle how it usually bills; null when plans differ too much
 * @param cancelHint where to cancel
 * @param noticeHint what is usual about notice and renewal
 * @param alternatives keys of vendors that do a similar job
 */
@Serdeable
@Schema(name = "CatalogVendor")
record CatalogVendorView(
    String key,
    String name,
    List<String> domains,
    String category,
    @Nullable String cycle,
    String cancelHint,
    String noticeHint,
    List<String> alternatives) {

  static CatalogVendorView of(CatalogueVendor vendor) {
    BillingCycle cycle = vendor.cycle();
    return new CatalogVendorView(
        vendor.key(),
        vendor.name(),
        vendor.domains(),
        vendor.category().name(),
        cycle == null ? null : cycle.name(),
        vendor.cancelHint(),
        vendor.noticeHint(),
        vendor.alternatives());
  }
}
