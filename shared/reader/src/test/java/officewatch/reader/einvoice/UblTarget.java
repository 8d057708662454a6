package officewatch.reader.einvoice;

/** Any bytes as a UBL invoice, or as what stands in one. */
public final class UblTarget {
  private static final String HEAD =
      "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\""
          + " xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\""
          + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">";

  private UblTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    XmlTargets.read(HEAD, input, "</Invoice>");
  }
}
