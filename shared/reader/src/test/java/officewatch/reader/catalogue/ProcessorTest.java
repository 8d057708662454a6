package officewatch.reader.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processors and merchants of record are looked through. */
class ProcessorTest {
  private final VendorResolver resolver = new VendorResolver(Catalogue.load());

  @ParameterizedTest
  @CsvSource({
    "'Your receipt from Notion Labs, Incorporated #2345-6789'",
    "'New invoice from Notion Labs, Inc. #A1B2-0003'",
    "'Ihr Beleg von Notion Labs, Inc. Nr. 2034-1234'",
    "'Votre reçu de Notion Labs, Inc. n° 2034-1234'"
  })
  void stripesSubjectNamesTheMerchant(String subject) {
    Resolution resolution =
        resolver.resolve(
            VendorSigns.none()
                .sentBy("invoice+statements+acct_1AbCdEfGhIjKlMnO@stripe.com", null, subject));
    assertKnown(resolution, "notion", "stripe");
  }

  @Test
  void stripesMerchantOutsideTheCatalogueKeepsItsAccount() {
    Resolution resolution =
        resolver.resolve(
            VendorSigns.none()
                .sentBy(
                    "invoice+statements+acct_1AbCdEfGhIjKlMnO@stripe.com",
                    "Tiny Charts via Stripe",
                    "Your receipt from Tiny Charts Ltd. #1234-5678"));
    assertThat(resolution)
        .isInstanceOfSatisfying(
            Resolution.Unknown.class,
            unknown -> {
              assertThat(unknown.name()).isEqualTo("Tiny Charts Ltd.");
              assertThat(unknown.identityKeys())
                  .containsExactly("stripe:acct_1abcdefghijklmno", "name:tiny charts");
              assertThat(unknown.paidThrough())
                  .isNotNull()
                  .extracting(CatalogueVendor::key)
                  .isEqualTo("stripe");
            });
  }

  @Test
  void aVendorsOwnAddressAtStripesFormIsTheVendor() {
    assertKnown(
        resolver.resolve(VendorSigns.none().sentBy("invoice+statements@vercel.com", null, null)),
        "vercel",
        null);
  }

  @ParameterizedTest
  @CsvSource({
    "Paddle.com Market Limited, paddle",
    "'Bright Market, LLC dba FastSpring', fastspring",
    "Avangate B.V., 2checkout",
    "Digital River Ireland Limited, digitalriver",
    "'Lemon Squeezy, LLC', lemonsqueezy",
    "Apple Distribution International Ltd., apple",
    "Google Commerce Limited, google-play"
  })
  void theProductIsTheVendorBehindAMerchantOfRecord(String seller, String merchantOfRecord) {
    VendorSigns signs = VendorSigns.none().printed(seller, null, null);
    assertKnown(
        resolver.resolve(signs.saying(List.of("Receipt", "Setapp", "Qty 1"))),
        "setapp",
        merchantOfRecord);
    assertThat(resolver.resolve(signs))
        .isInstanceOfSatisfying(
            Resolution.Nobody.class,
            nobody -> assertThat(nobody.reasons().getFirst()).startsWith("Sold through"));
  }

  @Test
  void theNameOfTheMerchantOfRecordIsNeverTheProduct() {
    VendorSigns receipt =
        VendorSigns.none().sentBy("no_reply@email.apple.com", "Apple", "Your receipt from Apple.");
    assertThat(resolver.resolve(receipt.saying(List.of("Receipt", "Fancy App Pro"))))
        .isInstanceOf(Resolution.Nobody.class);
    assertKnown(
        resolver.resolve(receipt.saying(List.of("iCloud+ with 200 GB (Monthly)"))), "icloud", null);
    assertKnown(
        resolver.resolve(receipt.saying(List.of("Todoist: To-Do List", "Todoist Pro (Monthly)"))),
        "todoist",
        "apple");
  }

  @Test
  void aDescriptorNamesTheMerchant() {
    assertKnown(
        resolver.resolve(VendorSigns.none().saying(List.of("PADDLE.NET* SETAPP"))),
        "setapp",
        "paddle");
    assertThat(resolver.resolve(VendorSigns.none().saying(List.of("PAYPAL *TINYCHARTS"))))
        .isInstanceOfSatisfying(
            Resolution.Unknown.class,
            unknown -> assertThat(unknown.name()).isEqualTo("TINYCHARTS"));
  }

  @Test
  void aProcessorsOwnFeeInvoiceIsItsOwn() {
    assertKnown(
        resolver.resolve(
            VendorSigns.none()
                .printed("Stripe Payments Europe, Limited", "IE3206488LH", "stripe.com")
                .saying(List.of("Stripe processing fees"))),
        "stripe",
        null);
    assertKnown(
        resolver.resolve(
            VendorSigns.none()
                .printed("Paddle.com Market Ltd", null, null)
                .saying(List.of("Paddle transaction fees for October"))),
        "paddle",
        null);
  }

  @Test
  void anInvoicingToolIsNotTheSellerOfItsCustomersInvoices() {
    assertThat(
            resolver.resolve(
                VendorSigns.none()
                    .sentBy(
                        "messaging-service@post.xero.com",
                        "Acme Widgets Ltd",
                        "Invoice INV-0041 from Acme Widgets Ltd for Buyer Ltd")))
        .isInstanceOfSatisfying(
            Resolution.Unknown.class,
            unknown -> assertThat(unknown.identityKey()).isEqualTo("name:acme widgets"));
    assertKnown(
        resolver.resolve(VendorSigns.none().printed("Xero (UK) Limited", null, "xero.com")),
        "xero",
        null);
  }

  private static void assertKnown(
      Resolution resolution, String key, @org.jspecify.annotations.Nullable String through) {
    assertThat(resolution)
        .isInstanceOfSatisfying(
            Resolution.Known.class,
            known -> {
              assertThat(known.vendor().key()).isEqualTo(key);
              CatalogueVendor paidThrough = known.paidThrough();
              assertThat(paidThrough == null ? null : paidThrough.key()).isEqualTo(through);
            });
  }
}
