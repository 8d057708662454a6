package officewatch.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import officewatch.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with a vendor.
 *
 * @param amount price per cycle, all seats together, before tax
 * @param ownerUserId member who answers for it
 * @param initialTermMonths minimum term, more than 0
 * @param renewalTermMonths length of each renewal, more than 0
 * @param attributes the organisation's own fields, sorted by name
 * @param status any but {@link SubscriptionStatus#ARCHIVED}, which only archiving gives
 */
public record SubscriptionTerms(
    UUID vendorId,
    @Nullable String plan,
    Money amount,
    Cycle cycle,
    @Nullable Integer seats,
    @Nullable String department,
    @Nullable UUID ownerUserId,
    @Nullable LocalDate startedOn,
    @Nullable Integer initialTermMonths,
    @Nullable Integer renewalTermMonths,
    boolean autoRenew,
    @Nullable Notice notice,
    Map<String, String> attributes,
    SubscriptionStatus status) {
  public SubscriptionTerms {
    // Sorted, so that one subscription always reads the same.
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }
}
