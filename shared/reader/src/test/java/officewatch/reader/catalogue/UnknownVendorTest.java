package officewatch.reader.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownVendorTest {
  private final VendorResolver resolver = new VendorResolver(Catalogue.load());

  @Test
  void theStrongestSignIsTheIdentityAndTheOthersAreKept() {
    Resolution.Unknown unknown =
        unknown(
            VendorSigns.none()
                .printed(
                    "Acme Widgets GmbH", "DE 136 695 976", "https://www.acme-widgets.de/kontakt"));
    assertThat(unknown.identityKey()).isEqualTo("vat:DE136695976");
    assertThat(unknown.identityKeys())
        .containsExactly("vat:DE136695976", "domain:acme-widgets.de", "name:acme widgets");
    assertThat(unknown.confidence()).isEqualTo(0.75);
  }

  @Test
  void namesThatDifferOnlyInFormAreOneVendor() {
    assertThat(
            List.of(
                "Acme Widgets GmbH",
                "ACME Widgets GmbH & Co. KG.",
                "acme widgets",
                "Ácme-Widgets AG"))
        .allSatisfy(
            name ->
                assertThat(unknown(VendorSigns.none().printed(name, null, null)).identityKey())
                    .isEqualTo("name:acme widgets"));
  }

  @Test
  void theDomainIsTheRegisteredOne() {
    assertThat(
            unknown(VendorSigns.none().sentBy("x@billing.eu.acme.co.uk", null, null)).identityKey())
        .isEqualTo("domain:acme.co.uk");
    assertThat(unknown(VendorSigns.none().sentBy("x@www.müller-ähre.de", null, null)).domain())
        .isEqualTo("xn--mller-hre-02a2x.de");
  }

  @Test
  void aMailProviderIsNoIdentity() {
    Resolution.Unknown unknown =
        unknown(
            VendorSigns.none()
                .printed("Jane Doe Design", null, "jane@gmail.com")
                .sentBy("jane@gmail.com", "Jane Doe", null));
    assertThat(unknown.identityKeys()).containsExactly("name:jane doe design");
    assertThat(unknown.domain()).isNull();
  }

  @Test
  void fewerSignsGiveLessConfidence() {
    double name = confidence(VendorSigns.none().printed("Acme Widgets", null, null));
    double form = confidence(VendorSigns.none().printed("Acme Widgets GmbH", null, null));
    double domain = confidence(VendorSigns.none().sentBy("a@acme-widgets.de", null, null));
    double both =
        confidence(VendorSigns.none().printed("Acme Widgets GmbH", null, "acme-widgets.de"));
    assertThat(domain).isLessThan(name);
    assertThat(name).isLessThan(form);
    assertThat(form).isLessThan(both);
    assertThat(List.of(name, form, domain, both)).allMatch(c -> c >= 0.35 && c <= 0.75);
  }

  @Test
  void aTaxIdOfZerosIsNone() {
    assertThat(
            unknown(VendorSigns.none().printed("Acme Widgets GmbH", "DE000000000", null))
                .identityKeys())
        .containsExactly("name:acme widgets");
  }

  private double confidence(VendorSigns signs) {
    return unknown(signs).confidence();
  }

  private Resolution.Unknown unknown(VendorSigns signs) {
    Resolution resolution = resolver.resolve(signs);
    assertThat(resolution).isInstanceOf(Resolution.Unknown.class);
    return (Resolution.Unknown) resolution;
  }
}
