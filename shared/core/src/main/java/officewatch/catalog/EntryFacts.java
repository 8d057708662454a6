package officewatch.catalog;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import officewatch.reader.catalogue.Category;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of a vendor in an own catalogue entry.
 *
 * @param name what to call it; printed as the seller's name, also a sign of it
 * @param legalNames further names printed on its invoices
 * @param domains its internet domains; subdomains are included
 * @param senders mail addresses it bills from
 * @param vatIds its VAT ids with country
 * @param ibans bank accounts it asks to be paid to
 */
@Serdeable
public record EntryFacts(
    String name,
    List<String> legalNames,
    List<String> domains,
    List<String> senders,
    List<String> vatIds,
    List<String> ibans,
    @Nullable Category category,
    Treatment treatment,
    @Nullable String cancelHint,
    @Nullable String noticeHint) {
  public EntryFacts {
    legalNames = List.copyOf(legalNames);
    domains = List.copyOf(domains);
    senders = List.copyOf(senders);
    vatIds = List.copyOf(vatIds);
    ibans = List.copyOf(ibans);
  }
}
