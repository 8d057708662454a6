package officewatch.findings;

import jakarta.inject.Singleton;
import java.util.TreeSet;
import java.util.UUID;
import officewatch.ledger.LedgerEntries;
import officewatch.ledger.Subscription;
import officewatch.ledger.SubscriptionListener;

/** Looks again at a vendor, and at those that do the same job, when the ledger changes. */
@Singleton
final class LedgerChanges implements SubscriptionListener {
  private final Detection detection;
  private final DetectedRows rows;
  private final VendorFiles files;
  private final LedgerEntries ledger;

  LedgerChanges(Detection detection, DetectedRows rows, VendorFiles files, LedgerEntries ledger) {
    this.detection = detection;
    this.rows = rows;
    this.files = files;
    this.ledger = ledger;
  }

  @Override
  public void added(UUID organizationId, Subscription subscription) {
    review(organizationId, subscription);
  }

  @Override
  public void changed(UUID organizationId, Subscription before, Subscription after) {
    review(organizationId, after);
  }

  @Override
  public void archived(UUID organizationId, Subscription subscription) {
    review(organizationId, subscription);
  }

  private void review(UUID organizationId, Subscription subscription) {
    if (ledger.hasMoreThan(
        organizationId, subscription.vendorId(), DuplicateSubscriptions.ON_PURPOSE)) {
      return;
    }
    // Only the ledger's changes look at several vendors: one at a time, they never wait in a ring.
    rows.lock("ledger:" + organizationId);
    TreeSet<UUID> vendors = new TreeSet<>();
    vendors.add(subscription.vendorId());
    files
        .rivals(organizationId, subscription.vendorCatalogKey())
        .forEach(rival -> vendors.add(rival.vendorId()));
    vendors.forEach(vendor -> detection.review(organizationId, vendor));
  }
}
