package officewatch.findings;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import officewatch.cache.CacheInvalidation;
import officewatch.catalog.Vendor;
import officewatch.catalog.VendorStatus;
import officewatch.id.Ids;
import officewatch.invoices.InvoiceListener;
import officewatch.invoices.RecordedInvoice;
import officewatch.ledger.SubscriptionStatus;
import officewatch.ledger.Subscriptions;
import officewatch.reader.DocumentKind;
import officewatch.reader.catalogue.BillingCycle;
import officewatch.reader.catalogue.Catalogue;
import officewatch.reader.catalogue.CatalogueVendor;
import org.jspecify.annotations.Nullable;

/**
 * Opens a finding for a vendor that sends bills and is in nobody's ledger: one per vendor, however
 * many bills. A person's decision stands until its ground is gone.
 */
@Singleton
final class UnmanagedSubscriptions implements InvoiceListener {
  private static final FindingKind KIND = FindingKind.UNMANAGED_SUBSCRIPTION;
  private static final String NOT_COVERED = "No subscription in the ledger covers this vendor.";

  private final FindingRows rows;
  private final Subscriptions subscriptions;
  private final CacheInvalidation cache;
  private final FindingFrames frames;
  private final FindingText text;
  private final Clock clock;

  UnmanagedSubscriptions(
      FindingRows rows,
      Subscriptions subscriptions,
      CacheInvalidation cache,
      FindingFrames frames,
      FindingText text,
      Clock clock) {
    this.rows = rows;
    this.subscriptions = subscriptions;
    this.cache = cache;
    this.frames = frames;
    this.text = text;
    this.clock = clock;
  }

  @Override
  public void recorded(RecordedInvoice invoice) {
    Vendor vendor = invoice.vendor();
    boolean bill = invoice.kind() == DocumentKind.INVOICE || invoice.kind() == DocumentKind.RECEIPT;
    if (!bill || !invoice.mayBeSubscription() || vendor.status() == VendorStatus.PERSONAL) {
      return;
    }
    UUID organizationId = invoice.organizationId();
    Optional<Finding> before = rows.lockOf(organizationId, KIND, vendor.id());
    if (isCovered(organizationId, vendor.id(), before)) {
      before.ifPresent(known -> rows.attach(organizationId, known.id(), invoice.invoiceId()));
      return;
    }
    Finding finding = before.orElseGet(() -> insert(invoice));
    rows.attach(organizationId, finding.id(), invoice.invoiceId());
    if (!finding.state().isWaived()) {
      open(invoice, finding);
    }
    cache.afterCommit(organizationId);
    frames.updated(organizationId, finding.id());
  }

  private boolean isCovered(UUID organizationId, UUID vendorId, Optional<Finding> before) {
    return subscriptions.inForceFor(organizationId, vendorId).isPresent()
        || before
            .filter(finding -> finding.state() == FindingState.LINKED)
            .map(Finding::subscriptionId)
            .map(id -> subscriptions.require(organizationId, id))
            .filter(subscription -> subscription.status() != SubscriptionStatus.ARCHIVED)
            .isPresent();
  }

  private Finding insert(RecordedInvoice invoice) {
    UUID organizationId = invoice.organizationId();
    rows.insert(
        organizationId,
        Ids.next(),
        KIND,
        invoice.vendor().id(),
        invoice.vendorConfidence(),
        reasons(invoice.vendorReasons()),
        clock.instant());
    Finding added = rows.lockOf(organizationId, KIND, invoice.vendor().id()).orElseThrow();
    frames.created(organizationId, added.id());
    return added;
  }

  private void open(RecordedInvoice invoice, Finding finding) {
    UUID organizationId = invoice.organizationId();
    List<FindingEvidence> evidence = rows.evidence(organizationId, finding.id());
    Optional<Spending> spending = Spending.of(evidence, usualCycle(invoice.vendor()));
    rows.open(
        organizationId,
        finding.id(),
        Math.max(finding.confidence(), invoice.vendorConfidence()),
        // The newest invoice speaks, whichever came last.
        evidence.isEmpty()
            ? reasons(invoice.vendorReasons())
            : reasons(
                rows.vendorReasons(organizationId, evidence.getFirst().invoiceId())
                    .map(text::sentences)
                    .orElse(invoice.vendorReasons())),
        spending.map(known -> known.yearly().minor()).orElse(null),
        spending.map(Spending::basis).orElse(null),
        spending.map(known -> known.yearly().currency()).orElse(null));
  }

  static @Nullable BillingCycle usualCycle(Vendor vendor) {
    return Optional.ofNullable(vendor.catalogKey())
        .flatMap(Catalogue.load()::byKey)
        .map(CatalogueVendor::cycle)
        .orElse(null);
  }

  private String reasons(List<String> vendorReasons) {
    List<String> reasons = new ArrayList<>(List.of(NOT_COVERED));
    reasons.addAll(vendorReasons);
    return text.write(reasons);
  }
}
