package officewatch.invoices;

import java.util.Optional;
import java.util.stream.Stream;
import officewatch.reader.Reading;
import officewatch.reader.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** Why a document must not count before a person has looked at it. */
final class Cautions {
  private Cautions() {}

  /** What the mail service said of its mail; else, a domain made to be taken for a vendor's. */
  static @Nullable String of(Invoice invoice, Reading reading) {
    if (invoice.caution() != null) {
      return invoice.caution();
    }
    @Nullable String printed =
        reading.vendorDomain() == null ? null : reading.vendorDomain().value();
    return Stream.of(Optional.ofNullable(invoice.originAddress()), Optional.ofNullable(printed))
        .flatMap(Optional::stream)
        .flatMap(
            host ->
                Catalogue.load().imitated(host).stream()
                    .map(
                        vendor ->
                            "%s looks like a domain of %s and is not one of its domains. Check it."
                                .formatted(StorableText.of(host, 200), vendor.name())))
        .findFirst()
        .orElse(null);
  }
}
