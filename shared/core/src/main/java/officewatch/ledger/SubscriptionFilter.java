package officewatch.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which subscriptions to list.
 *
 * @param status null for all but archived ones
 * @param text part of the vendor's name, plan or department, in any case; null for all
 */
public record SubscriptionFilter(
    @Nullable SubscriptionStatus status, @Nullable UUID vendorId, @Nullable String text) {}
