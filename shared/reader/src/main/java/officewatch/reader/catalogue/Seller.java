package officewatch.reader.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The signs that can be about the seller: made comparable, without those of the buyer, of the
 * person who forwarded and of mail providers.
 *
 * @param printedHost host printed on the document
 * @param senderAddress address the original mail came from, or its host when no more is known
 * @param senderHost host the original mail came from
 * @param merchants names of the seller found in the display name and the subject
 * @param fallbackName display name of a sender at a mail provider: no evidence, but a name
 * @param never vendors that cannot be meant, since they bought
 */
record Seller(
    @Nullable String printedName,
    @Nullable String vatId,
    @Nullable String printedHost,
    @Nullable String senderAddress,
    @Nullable String senderHost,
    @Nullable String stripeAccount,
    @Nullable String senderName,
    @Nullable String subjectName,
    @Nullable String descriptorName,
    @Nullable String fallbackName,
    String subject,
    List<String> lines,
    Set<CatalogueVendor> never) {
  private static final int MAX_LINES = 40;
  private static final int MAX_LINE = 200;

  static Seller of(VendorSigns signs, Catalogue catalogue) {
    Buyer buyer = Buyer.of(signs, catalogue);
    Predicate<String> known = name -> catalogue.names().find(name, "name") != null;
    String address = signs.senderAddress() == null ? null : address(signs.senderAddress());
    String sender = address == null ? null : Domains.host(address);
    boolean forwarder = sender != null && buyer.owns(sender);
    boolean neutral = sender != null && address != null && saysNothing(address, sender, catalogue);
    String senderName =
        signs.senderName() == null || forwarder
            ? null
            : buyer.unlessOwn(Merchants.inSenderName(signs.senderName(), known));
    String printed = signs.printedDomain() == null ? null : Domains.host(signs.printedDomain());
    boolean usable =
        printed != null
            && !buyer.owns(printed)
            && (known(printed, catalogue) || !Domains.isNeutral(printed));
    List<String> lines = shortened(signs.lines());
    String subject = signs.subject() == null ? "" : shortened(signs.subject());
    return new Seller(
        buyer.unlessOwn(signs.printedName() == null ? null : shortened(signs.printedName())),
        signs.vatId() == null ? null : VatId.normalise(signs.vatId()),
        usable ? printed : null,
        forwarder || neutral ? null : address,
        forwarder || neutral ? null : sender,
        signs.senderAddress() == null ? null : Merchants.stripeAccount(signs.senderAddress()),
        neutral ? null : senderName,
        buyer.unlessOwn(Merchants.inSubject(subject, known)),
        buyer.unlessOwn(descriptor(lines, known)),
        neutral ? senderName : null,
        subject,
        lines,
        buyer.vendors());
  }

  /** Lower case, without a display name around it; the host alone when there is no local part. */
  private static String address(String sender) {
    String bare = shortened(sender).toLowerCase(Locale.ROOT);
    return bare.substring(bare.lastIndexOf('<') + 1).replaceFirst("[>\\s].*", "");
  }

  /** Whether anybody's mail comes from there. */
  private static boolean saysNothing(String address, String host, Catalogue catalogue) {
    return catalogue.isRelay(address, host)
        || (Domains.isNeutral(host)
            && !known(host, catalogue)
            && catalogue.bySender(address) == null
            && catalogue.bySender(host) == null);
  }

  private static boolean known(String host, Catalogue catalogue) {
    String registrable = Domains.registrable(host);
    return host.equals(registrable)
        ? catalogue.byHost(host) != null
        : catalogue.byHost(host) != null && !Domains.isNeutral(host);
  }

  private static @Nullable String descriptor(List<String> lines, Predicate<String> known) {
    for (String line : lines) {
      String merchant = Merchants.inDescriptor(line, known);
      if (merchant != null) {
        return merchant;
      }
    }
    return null;
  }

  private static List<String> shortened(List<String> lines) {
    List<String> out = new ArrayList<>();
    for (String line : lines.subList(0, Math.min(MAX_LINES, lines.size()))) {
      out.add(shortened(line));
    }
    return out;
  }

  private static String shortened(String line) {
    return line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
  }

  /** Who received the document: names and domains that are never the vendor's. */
  private record Buyer(String core, Set<String> domains, Set<CatalogueVendor> vendors) {
    static Buyer of(VendorSigns signs, Catalogue catalogue) {
      Set<String> domains = new HashSet<>();
      Set<CatalogueVendor> vendors = new HashSet<>();
      for (String own : signs.ownDomains()) {
        String host = Domains.host(own);
        if (host != null && !Domains.isNeutral(host)) {
          domains.add(host);
          exclude(catalogue.byHost(host), catalogue, vendors);
        }
      }
      String name = signs.buyerName();
      if (name != null) {
        Clue clue = catalogue.names().find(name, "buyer");
        exclude(clue == null ? null : clue.vendor(), catalogue, vendors);
      }
      return new Buyer(name == null ? "" : VendorName.of(name).core(), domains, vendors);
    }

    private static void exclude(
        @Nullable CatalogueVendor vendor, Catalogue catalogue, Set<CatalogueVendor> vendors) {
      if (vendor != null) {
        vendors.add(vendor);
        vendors.addAll(catalogue.productLines(vendor));
      }
    }

    boolean owns(String host) {
      return Domains.within(host, domains);
    }

    /** The name, or null when it is empty or the buyer's own. */
    @Nullable String unlessOwn(@Nullable String name) {
      if (name == null) {
        return null;
      }
      String its = VendorName.of(name).core();
      String joined = its.replace(" ", "");
      boolean own =
          its.isEmpty()
              || its.equals(core)
              || domains.stream()
                  .map(Domains::registrable)
                  .map(domain -> domain.substring(0, domain.indexOf('.')).replace("-", ""))
                  .anyMatch(joined::equals);
      return own ? null : name;
    }
  }
}
