package officewatch.reader.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorResolverTest {
  private final VendorResolver resolver = new VendorResolver(Catalogue.load());

  @Test
  void nameDomainAndTaxIdOfOneVendorLeadToTheSameVendor() {
    assertThat(
            List.of(
                signs().printed("Slack Technologies Limited", null, null),
                signs().printed(null, "IE 3336483 DH", null),
                signs().printed(null, null, "slack.com/billing"),
                signs().sentBy("feedback@mail.slack.com", null, null)))
        .allSatisfy(signs -> assertThat(known(signs).identityKey()).isEqualTo("catalogue:slack"));
  }

  @Test
  void moreSignsGiveMoreConfidenceAndSayWhy() {
    Resolution.Known one = known(signs().sentBy("a@slack.com", null, null));
    Resolution.Known two =
        known(
            signs()
                .sentBy("a@slack.com", null, null)
                .printed("Slack Technologies, LLC", null, null));
    assertThat(two.confidence()).isGreaterThan(one.confidence());
    assertThat(two.reasons())
        .containsExactly(
            "The name printed on the document, \"Slack Technologies, LLC\", is a legal entity of"
                + " Slack.",
            "The mail came from slack.com, a domain of Slack.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Slackline Sports GmbH",
        "Notional Inc",
        "Zoomlion",
        "Zoomlion Heavy Industry",
        "laws",
        "Linear Technology",
        "Linear Technology Corporation",
        "Box GmbH",
        "Front Range Plumbing LLC",
        "Monday Morning Coffee",
        "Gusto Pizza Ltd",
        "Closet World Inc",
        "Drift Fishing AS",
        "Segment Bau GmbH",
        "Clay Pottery Ltd"
      })
  void lookAlikesAreStrangers(String name) {
    assertThat(resolver.resolve(signs().printed(name, null, null)))
        .isInstanceOfSatisfying(
            Resolution.Unknown.class,
            unknown -> {
              assertThat(unknown.name()).isEqualTo(name);
              assertThat(unknown.confidence()).isBetween(0.35, 0.75);
            });
  }

  @Test
  void aResellersInvoiceIsNotTheMakersInvoice() {
    Resolution resolution =
        resolver.resolve(
            signs()
                .printed("Müller IT-Systemhaus GmbH", null, "mueller-it.example")
                .saying(List.of("Google Workspace Business Starter, 12 Lizenzen", "Slack Pro")));
    assertThat(resolution)
        .isInstanceOfSatisfying(
            Resolution.Unknown.class,
            unknown -> assertThat(unknown.name()).isEqualTo("Müller IT-Systemhaus GmbH"));
  }

  @Test
  void aLinkInTheFooterDoesNotOutvoteThePrintedSeller() {
    assertThat(resolver.resolve(signs().printed("Acme Widgets GmbH", null, "linkedin.com/in/acme")))
        .isInstanceOfSatisfying(
            Resolution.Unknown.class,
            unknown -> assertThat(unknown.identityKey()).isEqualTo("name:acme widgets"));
  }

  @Test
  void theForwarderIsNotTheVendor() {
    Resolution.Known known =
        known(
            signs()
                .sentBy("anna@figma-customer.example", "Anna Figma", "Fwd: Your GitHub receipt")
                .boughtBy("Customer Inc", Set.of("figma-customer.example")));
    assertThat(known.vendor().key()).isEqualTo("github");
    assertThat(
            resolver.resolve(
                signs()
                    .sentBy("bot@mail.customer.example", "Datadog", "Fwd: see attached")
                    .boughtBy(null, Set.of("customer.example"))))
        .isInstanceOf(Resolution.Nobody.class);
  }

  @Test
  void theBuyerIsNotTheVendor() {
    VendorSigns signs =
        signs()
            .printed("HubSpot, Inc.", null, "hubspot.com")
            .saying(List.of("Bill to: HubSpot Ireland Limited"))
            .boughtBy("HubSpot, Inc.", Set.of("hubspot.com"));
    assertThat(resolver.resolve(signs)).isInstanceOf(Resolution.Nobody.class);
    assertThat(known(signs.sentBy("billing@asana.com", "Asana", null)).vendor().key())
        .isEqualTo("asana");
  }

  @Test
  void anAddressAtAMailProviderIsNoEvidence() {
    assertThat(resolver.resolve(signs().sentBy("slack.billing@gmail.com", "Slack", "Invoice")))
        .isNotInstanceOf(Resolution.Known.class);
    assertThat(resolver.resolve(signs().sentBy("jane@outlook.com", null, null)))
        .isInstanceOf(Resolution.Nobody.class);
  }

  @Test
  void aHostLentToACustomerIsNotItsOwner() {
    assertThat(resolver.resolve(signs().sentBy("support@acme.zendesk.com", null, null)))
        .isNotInstanceOf(Resolution.Known.class);
    assertThat(known(signs().sentBy("billing@zendesk.com", null, null)).vendor().key())
        .isEqualTo("zendesk");
  }

  @Test
  void anyoneCanCallHimselfByAVendorsName() {
    Resolution resolution =
        resolver.resolve(signs().sentBy("pay@evil.example", "Datadog Billing", "Your invoice"));
    assertThat(resolution.confidence()).isLessThanOrEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "Google Cloud EMEA Limited, google-cloud, Google Workspace Business Plus, google-workspace",
    "Google Ireland Limited, google, Google Ads, google-ads",
    "Microsoft Ireland Operations Limited, microsoft, Azure OpenAI, azure",
    "Microsoft Ireland Operations Limited, microsoft, Microsoft 365 Business Basic, microsoft-365",
    "'Salesforce, Inc.', salesforce, Slack Business+, slack",
    "'SAP Deutschland SE & Co. KG', sap, SAP Concur, concur"
  })
  void theProductWordsChooseTheProductLineOfAHouse(
      String printed, String alone, String product, String line) {
    assertThat(known(signs().printed(printed, null, null)).vendor().key()).isEqualTo(alone);
    assertThat(known(signs().printed(printed, null, null).saying(List.of(product))).vendor().key())
        .isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "Datadog Germany GmbH, datadog",
    "Figma Australia Pty Ltd, figma",
    "'Atlassian Pty Ltd, Level 6, 341 George Street, Sydney', atlassian"
  })
  void aSubsidiaryNotInTheListIsRecognised(String printed, String key) {
    assertThat(known(signs().printed(printed, null, null)).vendor().key()).isEqualTo(key);
  }

  @Test
  void twoEquallyGoodVendorsAreNone() {
    assertThat(resolver.resolve(signs().saying(List.of("Datadog", "Figma"))))
        .isInstanceOf(Resolution.Nobody.class);
  }

  @Test
  void withoutAnySignThereIsNobody() {
    assertThat(resolver.resolve(signs()))
        .isInstanceOfSatisfying(
            Resolution.Nobody.class, nobody -> assertThat(nobody.reasons()).hasSize(1));
  }

  private static VendorSigns signs() {
    return VendorSigns.none();
  }

  private Resolution.Known known(VendorSigns signs) {
    Resolution resolution = resolver.resolve(signs);
    assertThat(resolution).isInstanceOf(Resolution.Known.class);
    return (Resolution.Known) resolution;
  }
}
