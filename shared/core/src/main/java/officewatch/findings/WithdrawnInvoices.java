package officewatch.findings;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import officewatch.cache.CacheInvalidation;
import officewatch.catalog.Vendors;
import officewatch.invoices.InvoiceListener;
import officewatch.invoices.RecordedInvoice;

/**
 * Takes an invoice that is read again out of its findings of unmanaged subscriptions: it may be
 * another vendor's. A finding that loses its last invoice has no ground any more; a person's
 * decision stays.
 */
@Singleton
final class WithdrawnInvoices implements InvoiceListener {
  private final WithdrawnRows withdrawn;
  private final FindingRows rows;
  private final Vendors vendors;
  private final CacheInvalidation cache;
  private final Clock clock;

  WithdrawnInvoices(
      WithdrawnRows withdrawn,
      FindingRows rows,
      Vendors vendors,
      CacheInvalidation cache,
      Clock clock) {
    this.withdrawn = withdrawn;
    this.rows = rows;
    this.vendors = vendors;
    this.cache = cache;
    this.clock = clock;
  }

  @Override
  public void recorded(RecordedInvoice invoice) {
    // The detectors see to what counts.
  }

  @Override
  public void withdrawn(UUID organizationId, UUID invoiceId) {
    for (UUID findingId : withdrawn.findingsOf(organizationId, invoiceId)) {
      Finding finding = rows.lock(organizationId, findingId).orElseThrow();
      withdrawn.detach(organizationId, findingId, invoiceId);
      if (finding.state() == FindingState.OPEN) {
        weigh(organizationId, finding);
      }
      cache.afterCommit(organizationId);
    }
  }

  private void weigh(UUID organizationId, Finding finding) {
    if (withdrawn.resolveWithoutGround(organizationId, finding.id(), clock.instant()) == 1) {
      return;
    }
    Optional<Spending> spending =
        Spending.of(
            rows.evidence(organizationId, finding.id()),
            UnmanagedSubscriptions.usualCycle(vendors.require(organizationId, finding.vendorId())));
    withdrawn.weigh(
        organizationId,
        finding.id(),
        spending.map(known -> known.yearly().minor()).orElse(null),
        spending.map(Spending::basis).orElse(null),
        spending.map(known -> known.yearly().currency()).orElse(null));
  }
}
