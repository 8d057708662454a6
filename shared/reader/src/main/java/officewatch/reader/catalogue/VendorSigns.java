package officewatch.reader.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one document and its mail say about the seller, as read; every part may be missing and none
 * is trusted.
 *
 * @param printedName seller's name on the document
 * @param vatId seller's VAT id on the document
 * @param printedDomain seller's web or mail address on the document
 * @param senderAddress address or domain of the original sender, not of the person who forwarded
 * @param senderName display name of the original sender
 * @param subject original subject
 * @param lines first lines and product words of the document
 * @param buyerName buyer's name on the document
 * @param ownDomains domains of the organisation that received the document
 */
public record VendorSigns(
    @Nullable String printedName,
    @Nullable String vatId,
    @Nullable String printedDomain,
    @Nullable String senderAddress,
    @Nullable String senderName,
    @Nullable String subject,
    List<String> lines,
    @Nullable String buyerName,
    Set<String> ownDomains) {
  private static final VendorSigns NONE =
      new VendorSigns(null, null, null, null, null, null, List.of(), null, Set.of());

  public VendorSigns {
    lines = List.copyOf(lines);
    ownDomains = Set.copyOf(ownDomains);
  }

  /** No sign at all, to start from. */
  public static VendorSigns none() {
    return NONE;
  }

  /** These signs and what the document prints about the seller. */
  public VendorSigns printed(
      @Nullable String name, @Nullable String vatId, @Nullable String domain) {
    return new VendorSigns(
        name, vatId, domain, senderAddress, senderName, subject, lines, buyerName, ownDomains);
  }

  /** These signs and the head of the original mail. */
  public VendorSigns sentBy(
      @Nullable String address, @Nullable String displayName, @Nullable String subject) {
    return new VendorSigns(
        printedName,
        vatId,
        printedDomain,
        address,
        displayName,
        subject,
        lines,
        buyerName,
        ownDomains);
  }

  /** These signs and first lines or product words of the document. */
  public VendorSigns saying(List<String> lines) {
    return new VendorSigns(
        printedName,
        vatId,
        printedDomain,
        senderAddress,
        senderName,
        subject,
        lines,
        buyerName,
        ownDomains);
  }

  /** These signs and who bought, which can never be the vendor. */
  public VendorSigns boughtBy(@Nullable String name, Set<String> ownDomains) {
    return new VendorSigns(
        printedName,
        vatId,
        printedDomain,
        senderAddress,
        senderName,
        subject,
        lines,
        name,
        ownDomains);
  }
}
