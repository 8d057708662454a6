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
 * @param commonWord true when the name is an ordinary word, which proves nothing inside other text
 * @param otherNames further names in use, such as former ones
 * @param legalEntities names printed on invoices, with their legal form
 * @param domains internet domains of the vendor; subdomains are included
 * @param vatIds tax ids without blanks, only those known for certain
 * @param category what it is bought for
 * @param cycle how it usually bills; null when plans differ too much
 * @param products product names that stand for this vendor and no other
 * @param cancelHint where to cancel
 * @param noticeHint what is usual about notice and renewal
 * @param alternatives keys of vendors that do a similar job
 */
public record CatalogueVendor(
    String key,
    String name,
    Role role,
    @Nullable String parent,
    boolean commonWord,
    List<String> otherNames,
    List<String> legalEntities,
    List<String> domains,
    List<String> vatIds,
    Category category,
    @Nullable BillingCycle cycle,
    List<String> products,
    String cancelHint,
    String noticeHint,
    List<String> alternatives) {
  public CatalogueVendor {
    otherNames = List.copyOf(otherNames);
    legalEntities = List.copyOf(legalEntities);
    domains = List.copyOf(domains);
    vatIds = List.copyOf(vatIds);
    products = List.copyOf(products);
    alternatives = List.copyOf(alternatives);
  }
}
