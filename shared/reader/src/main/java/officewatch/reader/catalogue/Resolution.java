package officewatch.reader.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the vendor of a document is, and why. */
public sealed interface Resolution {
  /** One sentence for each sign that counted, strongest first; never empty. */
  List<String> reasons();

  /** Probability that the vendor is right, 0 to 1; 0 when there is none. */
  double confidence();

  /**
   * A vendor of the catalogue.
   *
   * @param paidThrough the merchant of record or processor in between; null when there is none
   */
  record Known(
      CatalogueVendor vendor,
      @Nullable CatalogueVendor paidThrough,
      double confidence,
      List<String> reasons)
      implements Resolution {
    public Known {
      reasons = List.copyOf(reasons);
    }

    /** Equal for all documents of this vendor. */
    public String identityKey() {
      return "catalogue:" + vendor.key();
    }
  }

  /**
   * A vendor the catalogue does not have.
   *
   * @param name best name to show
   * @param normalisedName the name without legal form, to compare by; empty when only a domain is
   *     known
   * @param vatId without blanks
   * @param domain registrable domain
   * @param identityKeys {@code vat:}, {@code domain:}, {@code stripe:} (account of the merchant)
   *     and {@code name:} keys, strongest first. The first is the identity; the others let a later
   *     document that shows fewer signs be recognised as the same vendor
   */
  record Unknown(
      String name,
      String normalisedName,
      @Nullable String vatId,
      @Nullable String domain,
      @Nullable CatalogueVendor paidThrough,
      List<String> identityKeys,
      double confidence,
      List<String> reasons)
      implements Resolution {
    public Unknown {
      identityKeys = List.copyOf(identityKeys);
      reasons = List.copyOf(reasons);
    }

    /** Equal for all documents of this vendor that show the same strongest sign. */
    public String identityKey() {
      return identityKeys.getFirst();
    }
  }

  /** Nothing says who the vendor is, or two vendors are equally likely. */
  record Nobody(List<String> reasons) implements Resolution {
    public Nobody {
      reasons = List.copyOf(reasons);
    }

    @Override
    public double confidence() {
      return 0;
    }
  }
}
