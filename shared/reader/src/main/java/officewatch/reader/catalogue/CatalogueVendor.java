package officewatch.reader.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One vendor of the catalogue.
 *
 * @param key stable for ever: lower case letters, digits and dashes
 * @param name the name people use
 * @param role whether it sells its own product
 * @param parent key of the house that invoices for this product line; null when it invoices itself
 * @param commonWords those of its names that are ordinary words: they prove nothing inside other
 *     text, and nothing much as a whole name
 * @param otherNames further names in use, such as former ones
 * @param legalEntities names printed on invoices, with their legal form
 * @param domains internet domains of the vendor; subdomains are included
 * @param senders mail addresses and hosts it bills from although their domain is another vendor's
 *     or nobody's
 * @param relays mail addresses and hosts of its that send other people's documents
 * @param vatIds tax ids without blanks, only those known for certain
 * @param category what it is bought for
 * @param functions what it does, in the words of {@link Functions}
 * @param cycle how it usually bills; null when plans differ too much
 * @param through keys of processors and merchants of record it is known to sell through
 * @param products product names that stand for this vendor and no other
 * @param cancelHint where to cancel
 * @param noticeHint what is usual about notice and renewal
 * @param alternatives keys of vendors that do a similar job: each shares a function
 */
public record CatalogueVendor(
    String key,
    String name,
    Role role,
    @Nullable String parent,
    List<String> commonWords,
    List<String> otherNames,
    List<String> legalEntities,
    List<String> domains,
    List<String> senders,
    List<String> relays,
    List<String> vatIds,
    Category category,
    List<String> functions,
    @Nullable BillingCycle cycle,
    List<String> through,
    List<String> products,
    String cancelHint,
    String noticeHint,
    List<String> alternatives) {
  public CatalogueVendor {
    commonWords = List.copyOf(commonWords);
    otherNames = List.copyOf(otherNames);
    legalEntities = List.copyOf(legalEntities);
    domains = List.copyOf(domains);
    senders = List.copyOf(senders);
    relays = List.copyOf(relays);
    vatIds = List.copyOf(vatIds);
    functions = List.copyOf(functions);
    through = List.copyOf(through);
    products = List.copyOf(products);
    alternatives = List.copyOf(alternatives);
  }

  /** Whether a name of this vendor is an ordinary word. */
  boolean isCommon(String name) {
    return commonWords.contains(name);
  }
}
