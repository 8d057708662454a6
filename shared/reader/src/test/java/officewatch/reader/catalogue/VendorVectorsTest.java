package officewatch.reader.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every vendor of the catalogue against its own signs and against look-alikes made from them. */
class VendorVectorsTest {
  private final Catalogue catalogue = Catalogue.load();
  private final VendorResolver resolver = new VendorResolver(catalogue);

  @Test
  void everySellerIsFoundByEachOfItsSignsAlone() {
    List<String> missed = new ArrayList<>();
    for (CatalogueVendor vendor : sellers()) {
      for (String entity : vendor.legalEntities()) {
        expect(vendor, VendorSigns.none().printed(entity, null, null), missed);
        expect(
            vendor,
            VendorSigns.none().printed(entity.toUpperCase(Locale.ROOT), null, null),
            missed);
        expect(vendor, VendorSigns.none().printed(entity + ".", null, null), missed);
      }
      for (String domain : vendor.domains()) {
        expect(
            vendor, VendorSigns.none().printed(null, null, "https://www." + domain + "/x"), missed);
        expect(vendor, VendorSigns.none().sentBy("billing@" + domain, null, null), missed);
      }
      for (String vatId : vendor.vatIds()) {
        String spaced =
            vatId.substring(0, 2) + " " + vatId.substring(2, 5) + "." + vatId.substring(5);
        expect(vendor, VendorSigns.none().printed(null, spaced, null), missed);
      }
      if (!vendor.isCommon(vendor.name())) {
        expect(vendor, VendorSigns.none().printed(vendor.name(), null, null), missed);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void everyProductLineIsFoundOnItsHousesInvoice() {
    List<String> missed = new ArrayList<>();
    for (CatalogueVendor vendor : sellers()) {
      if (vendor.parent() != null) {
        String house = catalogue.byKey(vendor.parent()).orElseThrow().legalEntities().getFirst();
        List<String> words = new ArrayList<>(vendor.products());
        if (!vendor.isCommon(vendor.name())) {
          words.add(vendor.name());
        }
        for (String product : words) {
          expect(
              vendor,
              VendorSigns.none().printed(house, null, null).saying(List.of("1 x " + product)),
              missed);
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void longerWordsAndForeignCompaniesAreNotTheVendor() {
    List<String> mistaken = new ArrayList<>();
    for (CatalogueVendor vendor : catalogue.all()) {
      String name = vendor.name();
      List<String> nearMisses =
          List.of(
              name + "line Sports GmbH",
              name + "al Inc",
              "Ex" + name.toLowerCase(Locale.ROOT) + " Ltd",
              "Joe's " + name + " Repair Shop LLC",
              name + " Quarterhorse Breeding Ltd");
      for (String near : nearMisses) {
        refuse(vendor, VendorSigns.none().printed(near, null, null), mistaken);
      }
      for (String domain : vendor.domains()) {
        refuse(vendor, VendorSigns.none().sentBy("a@x" + domain, null, null), mistaken);
        refuse(
            vendor,
            VendorSigns.none().sentBy("a@" + domain + ".example.org", null, null),
            mistaken);
        refuse(vendor, VendorSigns.none().sentBy(domain + "@gmail.com", null, null), mistaken);
      }
      String glued = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + "ish";
      refuse(vendor, VendorSigns.none().saying(List.of("the " + glued + " x" + glued)), mistaken);
    }
    assertThat(mistaken).isEmpty();
  }

  @Test
  void anOrdinaryWordInsideTextIsNoVendor() {
    List<String> mistaken = new ArrayList<>();
    for (CatalogueVendor vendor : catalogue.all()) {
      for (String word : vendor.commonWords()) {
        refuse(vendor, VendorSigns.none().saying(List.of("One " + word + " of apples")), mistaken);
        refuse(vendor, VendorSigns.none().printed(word + " Maier GmbH", null, null), mistaken);
        refuse(
            vendor,
            VendorSigns.none().sentBy("info@maier.example", "Maier", "The " + word + " you wanted"),
            mistaken);
        refuse(vendor, VendorSigns.none().printed(word + " Srl", null, null), mistaken);
      }
    }
    assertThat(mistaken).isEmpty();
  }

  private List<CatalogueVendor> sellers() {
    return catalogue.all().stream().filter(vendor -> vendor.role() == Role.SELLER).toList();
  }

  private void expect(CatalogueVendor vendor, VendorSigns signs, List<String> missed) {
    Resolution resolution = resolver.resolve(signs);
    if (!(resolution instanceof Resolution.Known known) || !known.vendor().equals(vendor)) {
      missed.add(vendor.key() + " by " + signs + ": " + resolution);
    } else {
      assertThat(known.confidence()).isBetween(0.7, 0.99);
      assertThat(known.reasons()).isNotEmpty();
    }
  }

  private void refuse(CatalogueVendor vendor, VendorSigns signs, List<String> mistaken) {
    if (resolver.resolve(signs) instanceof Resolution.Known known
        && known.vendor().equals(vendor)) {
      mistaken.add(vendor.key() + " by " + signs + ": " + known.reasons());
    }
  }
}
