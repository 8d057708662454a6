package officewatch.reader.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Vendors by whole name. */
final class NameIndex {
  private final Map<String, CatalogueVendor> legal = new HashMap<>();

  /**
   * By legal name without its form: of several words only, since any "Text GmbH" is not Text, Inc.
   */
  private final Map<String, CatalogueVendor> entities = new HashMap<>();

  private final Map<String, CatalogueVendor> brands = new HashMap<>();
  private final Map<String, CatalogueVendor> commonWords = new HashMap<>();

  NameIndex(List<CatalogueVendor> vendors) {
    for (CatalogueVendor vendor : vendors) {
      brand(vendor, vendor.name());
      vendor.otherNames().forEach(other -> brand(vendor, other));
      for (String entity : vendor.legalEntities()) {
        VendorName name = VendorName.of(entity);
        legal.put(name.full(), vendor);
        if (name.full().startsWith("the ")) {
          legal.putIfAbsent(name.full().substring(4), vendor);
        }
        if (name.core().contains(" ")) {
          entities.putIfAbsent(name.core(), vendor);
        }
      }
    }
  }

  private void brand(CatalogueVendor vendor, String name) {
    (vendor.isCommon(name) ? commonWords : brands).put(VendorName.of(name).full(), vendor);
  }

  /**
   * The vendor of that whole name. A name that is an ordinary word counts only as it stands, and
   * little: with a foreign legal form it is somebody else's company.
   */
  @Nullable Clue find(String printed, String where) {
    VendorName name = VendorName.of(printed);
    CatalogueVendor vendor = legal.get(name.full());
    if (vendor != null) {
      return clue(vendor, Sign.LEGAL_NAME, where, printed, "is a legal entity of");
    }
    vendor = brands.get(name.full());
    if (vendor != null) {
      return clue(vendor, Sign.NAME, where, printed, "is the name of");
    }
    vendor = commonWords.get(name.full());
    if (vendor != null) {
      return clue(vendor, Sign.COMMON_NAME, where, printed, "is a word and also the name of");
    }
    vendor = entities.get(name.core());
    if (vendor != null && !name.hasLegalForm()) {
      return clue(vendor, Sign.LEGAL_NAME, where, printed, "is a legal entity of");
    }
    for (String part : List.of(name.core(), name.region())) {
      vendor = vendor == null ? brands.get(part) : vendor;
    }
    return vendor == null || commonWords.containsKey(name.core())
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
