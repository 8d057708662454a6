package officewatch.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import officewatch.api.ApiBed;
import officewatch.catalog.Vendor;
import officewatch.catalog.Vendors;
import officewatch.reader.catalogue.Resolution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents that show different signs of one vendor lead to one record. */
final class VendorIdentityTest {
  private final ApiBed bed = ApiBed.get();
  private final Vendors vendors = bed.context().getBean(Vendors.class);
  private final UUID organization = UUID.fromString(bed.register("ann").organizationId());

  @Test
  void aRecordLearnsFromLaterDocuments() {
    Vendor named = record(null, null, "name:acme");
    Vendor taxed = record("DE123", "acme.example", "vat:DE123", "domain:acme.example", "name:acme");
    assertThat(taxed.id()).isEqualTo(named.id());
    assertThat(taxed.vatId()).isEqualTo("DE123");
    assertThat(taxed.domain()).isEqualTo("acme.example");
    assertThat(record("DE123", null, "vat:DE123").id()).isEqualTo(named.id());
    assertThat(record(null, "acme.example", "domain:acme.example").id()).isEqualTo(named.id());
  }

  @Test
  void anotherVatIdIsAnotherVendor() {
    Vendor first = record("DE123", null, "vat:DE123", "name:acme");
    Vendor other = record("DE456", null, "vat:DE456", "name:acme");
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThat(record(null, null, "name:acme").id()).isEqualTo(first.id());
  }

  private Vendor record(@Nullable String vatId, @Nullable String domain, String... keys) {
    return vendors
        .record(
            organization,
            new Resolution.Unknown(
                "Acme", "acme", vatId, domain, null, List.of(keys), 0.9, List.of("printed")))
        .orElseThrow();
  }
}
