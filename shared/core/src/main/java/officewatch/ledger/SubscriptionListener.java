package officewatch.ledger;

import java.util.UUID;

/**
 * Told which vendors the ledger covers, in the transaction that changes it. A subscription that
 * moves to another vendor is archived at the one and added at the other.
 */
public interface SubscriptionListener {

  /** The ledger now holds this subscription with its vendor. */
  void added(UUID organizationId, Subscription subscription);

  /** The terms changed with the same vendor. */
  default void changed(UUID organizationId, Subscription before, Subscription after) {}

  /** The ledger no longer holds this subscription with its vendor. */
  void archived(UUID organizationId, Subscription subscription);
}
