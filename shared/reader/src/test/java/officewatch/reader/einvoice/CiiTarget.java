package officewatch.reader.einvoice;

/** Any bytes as a CII invoice, or as what stands in one. */
public final class CiiTarget {
  private static final String HEAD =
      "<rsm:CrossIndustryInvoice"
          + " xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\""
          + " xmlns:ram=\"urn:un:unece:uncefact:data:standard:"
          + "ReusableAggregateBusinessInformationEntity:100\""
          + " xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\">";

  private CiiTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    XmlTargets.read(HEAD, input, "</rsm:CrossIndustryInvoice>");
  }
}
