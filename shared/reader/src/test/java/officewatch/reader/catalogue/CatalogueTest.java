package officewatch.reader.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue catalogue = Catalogue.load();

  @Test
  void holdsTheVendorsInTheOrderOfTheirKeys() {
    List<String> keys = catalogue.all().stream().map(CatalogueVendor::key).toList();
    assertThat(keys).hasSizeGreaterThanOrEqualTo(430).isSorted().doesNotHaveDuplicates();
    assertThat(keys).allMatch(key -> key.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void versionIsADigestOfEverythingThatDecides() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String name : Resources.ALL) {
      for (String line : Resources.lines(name)) {
        if (!line.startsWith("# version: ")) {
          digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    String hash = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    assertThat(catalogue.version())
        .as("the catalogue changed: write the date and +%s into its first line", hash)
        .matches("\\d{4}-\\d{2}-\\d{2}\\+" + hash);
  }

  @Test
  void noTwoVendorsShareANameADomainOrATaxId() {
    Map<String, String> owners = new HashMap<>();
    Set<String> shared = new TreeSet<>();
    for (CatalogueVendor vendor : catalogue.all()) {
      Set<String> own = new HashSet<>();
      own.add("name " + VendorName.of(vendor.name()).full());
      vendor.otherNames().forEach(name -> own.add("name " + VendorName.of(name).full()));
      vendor.legalEntities().forEach(name -> own.add("name " + VendorName.of(name).full()));
      vendor.products().forEach(name -> own.add("name " + VendorName.of(name).full()));
      vendor.domains().forEach(domain -> own.add("domain " + domain));
      vendor.vatIds().forEach(id -> own.add("vat " + id));
      for (String sign : own) {
        String other = owners.put(sign, vendor.key());
        if (other != null) {
          shared.add(sign + ": " + other + ", " + vendor.key());
        }
      }
    }
    assertThat(shared).isEmpty();
  }

  @Test
  void linksBetweenVendorsLeadSomewhere() {
    for (CatalogueVendor vendor : catalogue.all()) {
      for (String alternative : vendor.alternatives()) {
        assertThat(catalogue.byKey(alternative)).as(vendor.key()).isPresent();
        assertThat(alternative).isNotEqualTo(vendor.key());
      }
      if (vendor.parent() != null) {
        CatalogueVendor parent = catalogue.byKey(vendor.parent()).orElseThrow();
        assertThat(parent.parent()).as("one level of houses is enough").isNull();
      }
    }
  }

  @Test
  void everyVendorCanBeFoundByADomainAndALegalEntityOrByItsHouse() {
    for (CatalogueVendor vendor : catalogue.all()) {
      if (vendor.parent() == null) {
        assertThat(vendor.domains()).as(vendor.key()).isNotEmpty();
        assertThat(vendor.legalEntities()).as(vendor.key()).isNotEmpty();
      } else {
        assertThat(!vendor.isCommon(vendor.name()) || !vendor.products().isEmpty())
            .as(vendor.key())
            .isTrue();
      }
    }
  }

  @Test
  void domainsAndTaxIdsAreWrittenNormalised() {
    for (CatalogueVendor vendor : catalogue.all()) {
      for (String domain : vendor.domains()) {
        assertThat(Domains.host(domain)).isEqualTo(domain);
        assertThat(Domains.isNeutral(domain)).as(domain).isFalse();
      }
      vendor.vatIds().forEach(id -> assertThat(VatId.normalise(id)).isEqualTo(id));
    }
  }

  @Test
  void searchFindsByBeginningOfWordsAndCategory() {
    assertThat(catalogue.search("slac", null).getFirst().key()).isEqualTo("slack");
    assertThat(keys(catalogue.search("creative cloud", null))).contains("adobe");
    assertThat(keys(catalogue.search("", Category.E_SIGNATURE))).contains("docusign", "skribble");
    assertThat(catalogue.search("docusign", Category.HR)).isEmpty();
    assertThat(catalogue.search("lack", null)).extracting(CatalogueVendor::key).isEmpty();
  }

  @Test
  void aMisspeltFieldIsAnErrorWithItsLine() {
    assertThatThrownBy(() -> CatalogueParser.parse(List.of("[a]", "name = A", "domain = a.com")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("domain");
    assertThatThrownBy(() -> CatalogueParser.parse(List.of("[a]", "name = A", "name = B")))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> CatalogueParser.parse(List.of("[a]", "name = A", "", "[b]")))
        .hasMessageContaining("a has no category");
  }

  private static List<String> keys(List<CatalogueVendor> vendors) {
    return new ArrayList<>(vendors.stream().map(CatalogueVendor::key).toList());
  }
}
