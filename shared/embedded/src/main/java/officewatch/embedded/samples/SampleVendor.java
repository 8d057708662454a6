package officewatch.embedded.samples;

import java.util.List;

/**
 * Who sends an invoice.
 *
 * @param name as people call it
 * @param legalName as it signs
 * @param address lines of the postal address
 * @param taxId VAT number or the like; empty if it prints none
 * @param domain of its web and mail addresses
 * @param currency ISO code it bills in
 * @param taxPercent VAT on its invoices, 0 for none or reverse charge
 */
public record SampleVendor(
    String name,
    String legalName,
    List<String> address,
    String taxId,
    String domain,
    SampleStyle style,
    String currency,
    int taxPercent) {}
