package officewatch.reader.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a vendor of signs that the catalogue does not know. */
final class Strangers {
  private static final double MOST = 0.75;

  private final Seller seller;
  private final Catalogue catalogue;
  private final @Nullable CatalogueVendor through;
  private final Set<String> keys = new LinkedHashSet<>();
  private final List<String> reasons = new ArrayList<>();
  private double confidence;

  private Strangers(Seller seller, Clues clues, Catalogue catalogue) {
    this.seller = seller;
    this.catalogue = catalogue;
    this.through = clues.through();
  }

  static Resolution resolve(Seller seller, Clues clues, Catalogue catalogue) {
    return new Strangers(seller, clues, catalogue).resolve(clues.hasStrangersName());
  }

  private Resolution resolve(boolean strangersName) {
    String vatId = through == null || strangersName ? unknownVatId() : null;
    String domain = unknownDomain();
    String name = name(strangersName);
    if (vatId != null) {
      keys.add("vat:" + vatId);
      confidence += 0.15;
      reasons.add("Recognised by the VAT id " + vatId + ", which is not in the catalogue.");
    }
    if (domain != null) {
      keys.add("domain:" + domain);
      confidence += 0.15;
      reasons.add("Recognised by the domain " + domain + ", which is not in the catalogue.");
    }
    if (through != null && through.key().equals("stripe") && seller.stripeAccount() != null) {
      keys.add("stripe:" + seller.stripeAccount());
      confidence += 0.1;
      reasons.add("Stripe's sender address names the account of the merchant.");
    }
    String core = name == null ? "" : VendorName.of(name).core();
    if (!core.isEmpty()) {
      keys.add("name:" + core);
    }
    if (keys.isEmpty()) {
      return new Resolution.Nobody(List.of(nothing()));
    }
    if (through != null) {
      reasons.add("Paid through " + through.name() + ", which sells or collects for others.");
    }
    return new Resolution.Unknown(
        name != null ? name : domain != null ? domain : String.valueOf(vatId),
        core,
        vatId,
        domain,
        through,
        List.copyOf(keys),
        Math.clamp(confidence, 0.35, MOST),
        reasons);
  }

  private String nothing() {
    return through == null
        ? "Nothing on the document or its mail names a seller."
        : "Sold through " + through.name() + ", but nothing names the product or its maker.";
  }

  private @Nullable String unknownVatId() {
    return seller.vatId() != null && catalogue.byVatId(seller.vatId()) == null
        ? seller.vatId()
        : null;
  }

  private @Nullable String unknownDomain() {
    for (String host : new @Nullable String[] {seller.printedHost(), seller.senderHost()}) {
      if (host != null && catalogue.byHost(host) == null) {
        return Domains.registrable(host);
      }
    }
    return null;
  }

  /** The best name to show; its source decides how much it counts. */
  private @Nullable String name(boolean strangersName) {
    if (strangersName && seller.printedName() != null) {
      confidence = VendorName.of(seller.printedName()).hasLegalForm() ? 0.5 : 0.45;
      reasons.add("Not in the catalogue: recognised by the name printed on the document.");
      return Quote.of(seller.printedName());
    }
    for (String wrapped : new @Nullable String[] {seller.descriptorName(), merchant()}) {
      if (wrapped != null) {
        confidence = 0.45;
        reasons.add("Not in the catalogue: recognised by the merchant's name in the mail.");
        return Quote.of(wrapped);
      }
    }
    String display =
        unlessListed(seller.senderName() == null ? seller.fallbackName() : seller.senderName());
    if (display != null && unknownDomain() == null) {
      confidence = 0.25;
      reasons.add("Not in the catalogue: recognised by the sender's name only.");
      return Quote.of(display);
    }
    confidence = 0.25;
    return display != null && fitsDomain(display) ? Quote.of(display) : null;
  }

  /** The name behind a processor, or the one the subject says the receipt is from. */
  private @Nullable String merchant() {
    String named = seller.subjectName();
    if (named == null && through != null) {
      named = seller.senderName();
    }
    return unlessListed(named);
  }

  /** A processor's name says nothing about the seller, and a rejected vendor's name is borrowed. */
  private @Nullable String unlessListed(@Nullable String name) {
    return name == null || catalogue.names().find(name, "name") != null ? null : name;
  }

  private boolean fitsDomain(String display) {
    String domain = unknownDomain();
    String joined = VendorName.of(display).core().replace(" ", "");
    return domain != null
        && joined.equals(domain.substring(0, domain.indexOf('.')).replace("-", ""));
  }
}
