package officewatch.findings;

import java.util.List;
import officewatch.catalog.Vendor;
import officewatch.ledger.Subscription;
import officewatch.ledger.SubscriptionStatus;

/**
 * What an organisation knows of a vendor, as far as rules look.
 *
 * @param bills those that count, oldest first
 * @param held documents that wait for a person and do not count, oldest first
 * @param subscriptions the ledger's entries with the vendor, archived ones too, oldest first
 * @param rivals entries in force with other vendors that do one of this vendor's jobs
 */
record VendorFacts(
    Vendor vendor,
    List<Bill> bills,
    List<Bill> held,
    List<Subscription> subscriptions,
    List<Subscription> rivals) {
  VendorFacts {
    bills = List.copyOf(bills);
    held = List.copyOf(held);
    subscriptions = List.copyOf(subscriptions);
    rivals = List.copyOf(rivals);
  }

  List<Subscription> inForce() {
    return subscriptions.stream()
        .filter(subscription -> subscription.status() != SubscriptionStatus.ARCHIVED)
        .toList();
  }
}
