package officewatch.reader.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.helger.masterdata.vat.VATINSyntaxChecker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a new entry of the vendor file must hold to. */
class CatalogueRulesTest {
  private final Catalogue catalogue = Catalogue.load();

  @Test
  void everyVendorHasAFunctionOfItsCategory() {
    for (CatalogueVendor vendor : catalogue.all()) {
      assertThat(vendor.functions())
          .as(vendor.key())
          .doesNotHaveDuplicates()
          .anyMatch(function -> Functions.categories().get(function) == vendor.category());
    }
  }

  @Test
  void everyFunctionIsSomebodysAndEveryCategoryHasOne() {
    Set<String> used = new HashSet<>();
    catalogue.all().forEach(vendor -> used.addAll(vendor.functions()));
    assertThat(used).isEqualTo(Functions.categories().keySet());
    assertThat(Functions.categories().values()).contains(Category.values());
  }

  @Test
  void alternativesShareAFunction() {
    for (CatalogueVendor vendor : catalogue.all()) {
      assertThat(vendor.alternatives()).as(vendor.key()).doesNotHaveDuplicates();
      for (String key : vendor.alternatives()) {
        CatalogueVendor alternative = catalogue.byKey(key).orElseThrow();
        assertThat(alternative.functions())
            .as(vendor.key() + " and " + key)
            .containsAnyElementsOf(vendor.functions());
      }
    }
  }

  @Test
  void aVendorSellsThroughOnesWhoCollectForOthers() {
    for (CatalogueVendor vendor : catalogue.all()) {
      for (String key : vendor.through()) {
        assertThat(catalogue.byKey(key).orElseThrow().role())
            .as(vendor.key() + " through " + key)
            .isNotEqualTo(Role.SELLER);
      }
    }
  }

  @Test
  void ordinaryWordsAreNamesOfTheirVendor() {
    for (CatalogueVendor vendor : catalogue.all()) {
      List<String> names = new ArrayList<>(vendor.otherNames());
      names.add(vendor.name());
      assertThat(names).as(vendor.key()).containsAll(vendor.commonWords());
    }
  }

  @Test
  void taxIdsPassTheChecksumOfTheirCountry() {
    List<String> wrong = new ArrayList<>();
    for (CatalogueVendor vendor : catalogue.all()) {
      for (String id : vendor.vatIds()) {
        if (!passes(id)) {
          wrong.add(vendor.key() + ": " + id);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IE6364992G", "DE133546771", "FR81423093458", "CHE103167649"})
  void aTaxIdWithAWrongDigitDoesNot(String id) {
    assertThat(passes(id)).isFalse();
  }

  @Test
  void sendersAndRelaysAreAddressesOrHostsInLowerCase() {
    Map<String, String> owners = new HashMap<>();
    for (CatalogueVendor vendor : catalogue.all()) {
      List<String> all = new ArrayList<>(vendor.senders());
      all.addAll(vendor.relays());
      for (String sender : all) {
        assertThat(sender).isEqualTo(sender.toLowerCase(Locale.ROOT));
        assertThat(Domains.host(sender)).as(sender).isNotNull();
        assertThat(owners.put(sender, vendor.key())).as(sender).isNull();
      }
    }
  }

  @Test
  void aDomainBelowAnothersIsThatOfItsProductLine() {
    for (CatalogueVendor vendor : catalogue.all()) {
      for (String domain : vendor.domains()) {
        String up = Domains.parent(domain);
        CatalogueVendor above = up == null ? null : catalogue.byHost(up);
        if (above != null && !above.equals(vendor)) {
          assertThat(vendor.parent()).as(domain).isEqualTo(above.key());
        }
      }
    }
  }

  @Test
  void noDomainLooksLikeThatOfAnotherVendor() {
    Set<String> alike = new TreeSet<>();
    for (CatalogueVendor vendor : catalogue.all()) {
      List<CatalogueVendor> others = new ArrayList<>(catalogue.all());
      others.remove(vendor);
      Imitations imitations = new Imitations(others);
      for (String domain : vendor.domains()) {
        CatalogueVendor other = imitations.of(domain);
        if (other != null) {
          alike.add(domain + ": " + other.key());
        }
      }
    }
    // Honest neighbours, each looked at.
    assertThat(alike)
        .containsExactly(
            "2checkout.com: checkout-com",
            "checkout.com: 2checkout",
            "customer.io: kustomer",
            "doodle.com: moodle",
            "easybell.de: easybill",
            "easybill.de: easybell",
            "kustomer.com: customer-io",
            "moodle.com: doodle",
            "pcloud.com: upcloud",
            "upcloud.com: pcloud");
  }

  @ParameterizedTest
  @CsvSource({
    "s1ack.com, slack",
    "xn--slck-63d.com, slack",
    "slack-billing.com, slack",
    "billing.slack.com.example.org, slack",
    "invoice@rnicrosoft.com, microsoft",
    "datadoghq-invoices.com, datadog",
    "hubspotbilling.com, hubspot",
    "gihtub.com, github",
    "githubb.com, github"
  })
  void aDomainMadeToBeTakenForAVendorsIsKnown(String host, String key) {
    assertThat(catalogue.imitated(host)).map(CatalogueVendor::key).hasValue(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "slack.com",
        "mail.slack.com",
        "slack.de",
        "slackline.example",
        "front-range.com",
        "acme.example",
        "gmail.com",
        "invoice.example",
        "localhost",
        "-"
      })
  void anHonestDomainImitatesNobody(String host) {
    assertThat(catalogue.imitated(host)).isEmpty();
  }

  @Test
  void aFunctionThatIsNotListedIsAnError() {
    assertThatThrownBy(
            () ->
                CatalogueParser.parse(
                    List.of("[a]", "name = A", "category = ai", "functions = magic")))
        .hasMessageContaining("a has a function that is not listed: magic");
  }

  /** Switzerland and the EU's own ids for sellers outside of it are not in the library. */
  private static boolean passes(String id) {
    if (id.startsWith("CHE")) {
      int[] weights = {5, 4, 3, 2, 7, 6, 5, 4};
      int sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * Character.digit(id.charAt(3 + i), 10);
      }
      return (11 - sum % 11) % 11 == Character.digit(id.charAt(11), 10);
    }
    return id.startsWith("EU") ? id.matches("EU\\d{9}") : VATINSyntaxChecker.isValidVATIN(id);
  }
}
