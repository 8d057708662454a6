package officewatch.reader.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The vendors OfficeWatch knows from the start. Immutable. */
public final class Catalogue {
  private static final String VERSION_LINE = "# version: ";

  private final String version;
  private final Map<String, CatalogueVendor> byKey = new LinkedHashMap<>();
  private final Map<String, CatalogueVendor> byDomain = new HashMap<>();
  private final Map<String, CatalogueVendor> byVatId = new HashMap<>();
  private final Map<String, CatalogueVendor> bySender = new HashMap<>();
  private final Set<String> relays = new HashSet<>();
  private final Map<String, List<CatalogueVendor>> productLines = new HashMap<>();
  private final NameIndex names;
  private final Phrases phrases;
  private final Imitations imitations;

  private static final class Holder {
    private static final Catalogue CATALOGUE = read();
  }

  private Catalogue(String version, List<CatalogueVendor> vendors) {
    this.version = version;
    for (CatalogueVendor vendor : vendors) {
      if (byKey.put(vendor.key(), vendor) != null) {
        throw new IllegalArgumentException("two vendors have the key " + vendor.key());
      }
      vendor.domains().forEach(domain -> byDomain.put(domain, vendor));
      vendor.vatIds().forEach(vatId -> byVatId.put(vatId, vendor));
      vendor.senders().forEach(sender -> bySender.put(sender, vendor));
      relays.addAll(vendor.relays());
      if (vendor.parent() != null) {
        productLines.computeIfAbsent(vendor.parent(), key -> new ArrayList<>()).add(vendor);
      }
    }
    names = new NameIndex(vendors);
    phrases = new Phrases(vendors);
    imitations = new Imitations(vendors);
  }

  /** The catalogue this reader ships with; read once. */
  public static Catalogue load() {
    return Holder.CATALOGUE;
  }

  private static Catalogue read() {
    List<String> lines = Resources.lines("vendors.txt");
    String head = lines.getFirst();
    if (!head.startsWith(VERSION_LINE)) {
      throw new IllegalArgumentException("the vendor file does not begin with its version");
    }
    return new Catalogue(head.substring(VERSION_LINE.length()), CatalogueParser.parse(lines));
  }

  /**
   * Date of the last change and a digest of everything that decides: two catalogues of one version
   * resolve alike.
   */
  public String version() {
    return version;
  }

  /** The vendor of a key, if there is one. */
  public Optional<CatalogueVendor> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** All vendors in the order of the file, which is that of their keys. */
  public List<CatalogueVendor> all() {
    return List.copyOf(byKey.values());
  }

  /**
   * Vendors whose names, products or domains hold words beginning like all words of the text.
   *
   * @param text blank for all
   * @param category null for all
   * @return those whose own name begins like the text first, then by name
   */
  public List<CatalogueVendor> search(String text, @Nullable Category category) {
    List<String> wanted = VendorName.tokens(text.length() > 100 ? text.substring(0, 100) : text);
    String start = String.join(" ", wanted);
    Comparator<CatalogueVendor> nameFirst =
        Comparator.comparing(v -> !VendorName.of(v.name()).full().startsWith(start));
    return byKey.values().stream()
        .filter(vendor -> category == null || vendor.category() == category)
        .filter(vendor -> holds(vendor, wanted))
        .sorted(nameFirst.thenComparing(v -> VendorName.of(v.name()).full()))
        .toList();
  }

  private static boolean holds(CatalogueVendor vendor, List<String> wanted) {
    List<String> words = new ArrayList<>(VendorName.tokens(vendor.name()));
    vendor.otherNames().forEach(name -> words.addAll(VendorName.tokens(name)));
    vendor.products().forEach(product -> words.addAll(VendorName.tokens(product)));
    vendor.legalEntities().forEach(entity -> words.addAll(VendorName.tokens(entity)));
    vendor.domains().forEach(domain -> words.addAll(VendorName.tokens(domain)));
    return wanted.stream().allMatch(w -> words.stream().anyMatch(word -> word.startsWith(w)));
  }

  /**
   * The vendor whose domain the host looks like without being one: foreign letters, a letter off, a
   * word such as "billing" added, the vendor's domain in front of another. Empty for the domains of
   * the catalogue and for hosts that look like none of them.
   *
   * @param host mail or web host, an address or a URL
   */
  public Optional<CatalogueVendor> imitated(String host) {
    String plain = Domains.host(host);
    return plain == null || byHost(plain) != null
        ? Optional.empty()
        : Optional.ofNullable(imitations.of(plain));
  }

  /** The vendor that bills from that very address or host. */
  @Nullable CatalogueVendor bySender(String address) {
    return bySender.get(address);
  }

  /** Whether other people's documents come from that address or host, or from below it. */
  boolean isRelay(String address, String host) {
    return relays.contains(address) || Domains.within(host, relays);
  }

  /** The vendor of the host or of the nearest domain above it. */
  @Nullable CatalogueVendor byHost(String host) {
    for (String up = host; up != null; up = Domains.parent(up)) {
      CatalogueVendor vendor = byDomain.get(up);
      if (vendor != null) {
        return vendor;
      }
    }
    return null;
  }

  @Nullable CatalogueVendor byVatId(String vatId) {
    return byVatId.get(vatId);
  }

  /** Vendors for which the given one sends the invoices. */
  List<CatalogueVendor> productLines(CatalogueVendor house) {
    return productLines.getOrDefault(house.key(), List.of());
  }

  /** All product lines of the vendor's house, with itself; none when it has no house. */
  List<CatalogueVendor> sisters(CatalogueVendor vendor) {
    return vendor.parent() == null
        ? List.of()
        : productLines.getOrDefault(vendor.parent(), List.of());
  }

  NameIndex names() {
    return names;
  }

  Phrases phrases() {
    return phrases;
  }
}
