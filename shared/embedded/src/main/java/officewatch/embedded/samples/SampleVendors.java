package officewatch.embedded.samples;

import java.util.List;

/** The vendors of the samples: names of real products, and small ones that no catalogue knows. */
public final class SampleVendors {
  public static final SampleVendor SLACK =
      american(
          "Slack", "Slack Technologies Limited", "Salesforce Tower, 60 R801, Dublin", "slack.com");
  public static final SampleVendor FIGMA =
      american("Figma", "Figma, Inc.", "760 Market Street, San Francisco, CA 94102", "figma.com");
  public static final SampleVendor NOTION =
      receipt(
          "Notion", "Notion Labs, Inc.", "685 Market Street, San Francisco, CA 94105", "notion.so");
  public static final SampleVendor GITHUB =
      receipt(
          "GitHub", "GitHub, Inc.", "88 Colin P. Kelly Jr. Street, San Francisco", "github.com");
  public static final SampleVendor ATLASSIAN =
      american(
          "Atlassian", "Atlassian Pty Ltd", "341 George Street, Sydney NSW 2000", "atlassian.com");
  public static final SampleVendor ZOOM =
      american("Zoom", "Zoom Communications, Inc.", "55 Almaden Boulevard, San Jose", "zoom.us");
  public static final SampleVendor HUBSPOT =
      american(
          "HubSpot",
          "HubSpot Ireland Limited",
          "1 Sir John Rogerson's Quay, Dublin",
          "hubspot.com");
  public static final SampleVendor MIRO =
      receipt("Miro", "RealtimeBoard, Inc.", "201 Spear Street, San Francisco", "miro.com");
  public static final SampleVendor ONE_PASSWORD =
      receipt("1Password", "AgileBits Inc.", "4711 Yonge Street, Toronto", "1password.com");
  public static final SampleVendor ADOBE =
      new SampleVendor(
          "Adobe",
          "Adobe Systems Software Ireland Limited",
          List.of("4-6 Riverwalk, Citywest Business Campus", "Dublin 24, Ireland"),
          "IE6364992H",
          "adobe.com",
          SampleStyle.RECHNUNG,
          "EUR",
          19);
  public static final SampleVendor DATEV =
      german(
          "DATEV",
          "DATEV eG",
          "Paumgartnerstraße 6-14",
          "90429 Nürnberg",
          "DE133546770",
          "datev.de");
  public static final SampleVendor KONTORBLICK =
      german(
          "Kontorblick",
          "Kontorblick Software GmbH",
          "Alte Werftgasse 12",
          "20459 Hamburg",
          "DE000000001",
          "kontorblick.example");
  public static final SampleVendor TERMINFUCHS =
      german(
          "Terminfuchs",
          "Terminfuchs UG (haftungsbeschränkt)",
          "Mühlenweg 3",
          "04109 Leipzig",
          "DE000000002",
          "terminfuchs.example");
  public static final SampleVendor ATELIER_FACTURA =
      new SampleVendor(
          "Atelier Factura",
          "Atelier Factura SARL",
          List.of("14 rue des Tisserands", "69001 Lyon"),
          "FR00000000000",
          "atelier-factura.example",
          SampleStyle.FACTURE,
          "EUR",
          20);

  private SampleVendors() {}

  private static SampleVendor american(String name, String legal, String address, String domain) {
    return new SampleVendor(
        name, legal, List.of(address), "", domain, SampleStyle.AMERICAN, "USD", 0);
  }

  private static SampleVendor receipt(String name, String legal, String address, String domain) {
    return new SampleVendor(
        name, legal, List.of(address), "", domain, SampleStyle.RECEIPT, "USD", 0);
  }

  private static SampleVendor german(
      String name, String legal, String street, String town, String taxId, String domain) {
    return new SampleVendor(
        name, legal, List.of(street, town), taxId, domain, SampleStyle.RECHNUNG, "EUR", 19);
  }
}
