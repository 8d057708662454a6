package officewatch.reader.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Vendors by whole name. */
final class NameIndex {
  private final Map<String, CatalogueVendor> legal = new HashMap<>();
  private final Map<String, CatalogueVendor> brands = new HashMap<>();

  NameIndex(List<CatalogueVendor> vendors) {
    for (CatalogueVendor vendor : vendors) {
      brands.put(VendorName.of(vendor.name()).full(), vendor);
      vendor.otherNames().forEach(other -> brands.put(VendorName.of(other).full(), vendor));
      for (String entity : vendor.legalEntities()) {
        VendorName name = VendorName.of(entity);
        legal.put(name.full(), vendor);
        // "Box, Inc." is Box, but any "Box GmbH" is not.
        if (!vendor.commonWord() || name.core().contains(" ")) {
          legal.putIfAbsent(name.core(), vendor);
        }
      }
    }
  }

  /**
   * The vendor of that whole name. A name that is an ordinary word counts only as it stands: with a
   * foreign legal form it is somebody else's company.
   */
  @Nullable Clue find(String printed, String where) {
    VendorName name = VendorName.of(printed);
    CatalogueVendor vendor = brands.get(name.full());
    if (vendor != null) {
      return clue(vendor, Sign.NAME, where, printed, "is the name of");
    }
    vendor = legal.get(name.full());
    if (vendor == null) {
      vendor = legal.get(name.core());
    }
    if (vendor != null) {
      return clue(vendor, Sign.LEGAL_NAME, where, printed, "is a legal entity of");
    }
    vendor = brands.get(name.core());
    if (vendor == null) {
      vendor = brands.get(name.region());
    }
    return vendor == null || vendor.commonWord()
        ? null
        : clue(vendor, Sign.REGIONAL_NAME, where, printed, "looks like a company of");
  }

  private static Clue clue(
      CatalogueVendor vendor, Sign sign, String where, String printed, String relation) {
    return new Clue(
        vendor,
        sign,
        "The "
            + where
            + ", \""
            + Quote.of(printed)
            + "\", "
            + relation
            + " "
            + vendor.name()
            + ".");
  }
}
