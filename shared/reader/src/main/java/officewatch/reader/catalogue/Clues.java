package officewatch.reader.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything in the signs of a seller that points to vendors of the catalogue. */
final class Clues {
  private static final Pattern FEE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:processing|transaction|platform|payment|payout|marketplace|reseller|stripe|paddle)"
              + " (?:service )?fees?(?![\\p{L}\\p{N}])|gebühren",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Signs by which a processor says that it sells something itself. */
  private static final Set<Sign> OWN_BUSINESS =
      EnumSet.of(Sign.VAT_ID, Sign.LEGAL_NAME, Sign.NAME, Sign.REGIONAL_NAME, Sign.MERCHANT);

  private final Catalogue catalogue;
  private final Seller seller;
  private final List<Phrases.Hit> subjectHits;
  private final List<Phrases.Hit> lineHits = new ArrayList<>();
  private final List<Clue> found = new ArrayList<>();
  private @Nullable CatalogueVendor through;
  private boolean nameMatched;
  private boolean senderMatched;

  private Clues(Catalogue catalogue, Seller seller) {
    this.catalogue = catalogue;
    this.seller = seller;
    subjectHits = catalogue.phrases().find(seller.subject(), seller.never());
    seller.lines().forEach(l -> lineHits.addAll(catalogue.phrases().find(l, seller.never())));
  }

  static Clues of(Catalogue catalogue, Seller seller) {
    Clues clues = new Clues(catalogue, seller);
    clues.document();
    clues.mail();
    clues.text();
    return clues;
  }

  List<Clue> found() {
    return found;
  }

  /** The processor or merchant of record in between. */
  @Nullable CatalogueVendor through() {
    return through;
  }

  /** Whether the mail or the document comes from a domain made to be taken for the vendor's. */
  boolean isImitated(CatalogueVendor vendor) {
    for (String host : new @Nullable String[] {seller.senderHost(), seller.printedHost()}) {
      CatalogueVendor imitated =
          host == null || catalogue.byHost(host) != null
              ? null
              : catalogue.imitated(host).orElse(null);
      if (imitated != null && (imitated.equals(vendor) || isOfHouse(imitated, vendor))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfHouse(CatalogueVendor one, CatalogueVendor other) {
    return one.key().equals(other.parent()) || other.key().equals(one.parent());
  }

  /** Whether a name is printed that none of the catalogue's vendors has. */
  boolean hasStrangersName() {
    return seller.printedName() != null && !nameMatched;
  }

  /** Whether the mail came from a domain that none of the catalogue's vendors has. */
  boolean hasStrangersDomain() {
    return seller.senderHost() != null && !senderMatched;
  }

  private void document() {
    if (seller.vatId() != null) {
      CatalogueVendor vendor = catalogue.byVatId(seller.vatId());
      if (vendor != null) {
        add(vendor, Sign.VAT_ID, "VAT id " + seller.vatId() + " belongs to " + vendor.name() + ".");
      }
    }
    if (seller.printedName() != null) {
      Clue clue = catalogue.names().find(seller.printedName(), "name printed on the document");
      if (clue != null) {
        // A word that is also a vendor's name may as well be the name of a stranger.
        nameMatched = clue.sign() != Sign.COMMON_NAME;
        add(clue.vendor(), clue.sign(), clue.reason());
      } else {
        printedNameHolds(seller.printedName());
      }
    }
    domain(seller.printedHost(), Sign.PRINTED_DOMAIN);
  }

  /** A legal name with something behind it, such as an address. */
  private void printedNameHolds(String printed) {
    String full = VendorName.of(printed).full();
    for (Phrases.Hit hit : catalogue.phrases().find(printed, seller.never())) {
      if (hit.kind() == Phrases.Kind.LEGAL_NAME && full.startsWith(hit.phrase() + " ")) {
        nameMatched = true;
        add(
            hit.vendor(),
            Sign.NAME,
            "The name printed on the document begins with the legal name of "
                + hit.vendor().name()
                + ".");
      }
    }
  }

  private void mail() {
    senderMatched = biller() || domain(seller.senderHost(), Sign.SENDER_DOMAIN);
    boolean wrapped = through != null || seller.descriptorName() != null;
    Sign sign = wrapped ? Sign.MERCHANT : Sign.SENDER_NAME;
    named(seller.senderName(), sign, "sender's name");
    named(seller.subjectName(), wrapped ? Sign.MERCHANT : Sign.SUBJECT, "name in the subject");
    named(seller.descriptorName(), Sign.MERCHANT, "name in the payment's description");
  }

  private void text() {
    // What a merchant of record lists is what it resells, and no mere mention.
    boolean resold = through != null && through.role() == Role.MERCHANT_OF_RECORD;
    if (resold) {
      seller.lines().forEach(line -> named(line, Sign.MERCHANT, "product"));
    }
    for (Phrases.Hit hit : subjectHits) {
      add(hit.vendor(), Sign.SUBJECT, "The subject says \"" + hit.phrase() + "\".");
    }
    for (Phrases.Hit hit : lineHits) {
      boolean legal = hit.kind() == Phrases.Kind.LEGAL_NAME;
      if (resold) {
        add(hit.vendor(), Sign.MERCHANT, "The product sold is \"" + hit.phrase() + "\".");
        continue;
      }
      Sign sign = legal ? Sign.LEGAL_NAME_IN_TEXT : Sign.TEXT;
      add(hit.vendor(), sign, "The document says \"" + hit.phrase() + "\".");
    }
    boolean direct = found.stream().noneMatch(clue -> clue.sign().strong);
    if (through != null && direct && (FEE.matcher(seller.subject()).find() || linesSayFee())) {
      found.add(
          new Clue(
              through, Sign.MERCHANT, "The document charges the fees of " + through.name() + "."));
    }
  }

  private boolean linesSayFee() {
    return seller.lines().stream().anyMatch(line -> FEE.matcher(line).find());
  }

  private boolean biller() {
    for (String sender : new @Nullable String[] {seller.senderAddress(), seller.senderHost()}) {
      CatalogueVendor vendor = sender == null ? null : catalogue.bySender(sender);
      if (vendor != null) {
        add(vendor, Sign.SENDER_DOMAIN, vendor.name() + " bills from " + sender + ".");
        return true;
      }
    }
    return false;
  }

  private boolean domain(@Nullable String host, Sign sign) {
    CatalogueVendor vendor = host == null ? null : catalogue.byHost(host);
    if (vendor == null) {
      return false;
    }
    String start = sign == Sign.SENDER_DOMAIN ? "The mail came from " : "The domain printed is ";
    add(vendor, sign, start + host + ", a domain of " + vendor.name() + ".");
    return true;
  }

  private void named(@Nullable String name, Sign sign, String where) {
    Clue clue = name == null ? null : catalogue.names().find(name, where);
    if (clue != null) {
      boolean common = clue.sign() == Sign.COMMON_NAME;
      if (common && (sign == Sign.SUBJECT || hasStrangersDomain())) {
        return; // Neither "Your daily invoice" nor "Daily" from daily.example is the vendor Daily.
      }
      boolean weak = common && sign.strong && !sellsThrough(clue.vendor());
      add(clue.vendor(), weak ? Sign.COMMON_NAME : sign, clue.reason());
    }
  }

  /** Whether the vendor is known to sell by way of the one in between. */
  private boolean sellsThrough(CatalogueVendor vendor) {
    return through != null && vendor.through().contains(through.key());
  }

  private void add(CatalogueVendor vendor, Sign sign, String reason) {
    CatalogueVendor meant = productLine(vendor, sign);
    if (seller.never().contains(meant)) {
      return;
    }
    boolean itself =
        switch (meant.role()) {
          case SELLER -> true;
          case PROCESSOR -> OWN_BUSINESS.contains(sign);
          case MERCHANT_OF_RECORD -> false;
        };
    if (itself) {
      String line = meant == vendor ? "" : " The product words are those of " + meant.name() + ".";
      found.add(new Clue(meant, sign, reason + line));
    } else if (through == null && (sign.strong || meant.role() == Role.MERCHANT_OF_RECORD)) {
      through = meant;
    }
  }

  /**
   * The one product line of a house that words and addresses speak of most; the vendor itself if
   * there is none. Sister lines share legal entities: Google Cloud EMEA invoices Workspace, too.
   */
  private CatalogueVendor productLine(CatalogueVendor vendor, Sign sign) {
    boolean entity = sign == Sign.LEGAL_NAME || sign == Sign.VAT_ID;
    List<CatalogueVendor> lines = catalogue.productLines(vendor);
    if (lines.isEmpty() && entity) {
      lines = catalogue.sisters(vendor);
    }
    CatalogueVendor best = vendor;
    int most = 0;
    for (CatalogueVendor line : lines) {
      int count =
          2 * productHits(subjectHits, line) + productHits(lineHits, line) + addressHits(line);
      if (count > most) {
        best = line;
        most = count;
      } else if (count == most && count > 0) {
        best = vendor;
      }
    }
    return best;
  }

  /** What its own web or mail address says is as good as a word in the subject. */
  private int addressHits(CatalogueVendor line) {
    int count = 0;
    for (String host : new @Nullable String[] {seller.printedHost(), seller.senderHost()}) {
      if (host != null && line.equals(catalogue.byHost(host))) {
        count += 2;
      }
    }
    return count;
  }

  private static int productHits(List<Phrases.Hit> hits, CatalogueVendor vendor) {
    int count = 0;
    for (Phrases.Hit hit : hits) {
      if (hit.kind() == Phrases.Kind.PRODUCT && hit.vendor().equals(vendor)) {
        count++;
      }
    }
    return count;
  }
}
