package officewatch.findings;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import officewatch.cache.CacheInvalidation;
import officewatch.catalog.Vendor;
import officewatch.catalog.VendorStatus;
import officewatch.catalog.Vendors;
import officewatch.id.Ids;
import officewatch.invoices.VendorInvoicesListener;
import officewatch.tenancy.TenantTransactions;

/**
 * Compares what the rules find in a vendor's facts with the findings that are there, in the
 * transaction that changed the facts: opens what is new, closes what is over, and leaves alone what
 * a person decided. Repeating it changes nothing.
 */
@Singleton
public final class Detection implements VendorInvoicesListener {
  private static final List<Detector> RULES =
      List.of(
          new NewAccounts(),
          new PriceIncreases(),
          new SeatGrowth(),
          new DuplicateCharges(),
          new DuplicateSubscriptions(),
          new OverlappingFunctions(),
          new BilledAfterCancellation(),
          new OverApprovedAmounts(),
          new LookAlikeSenders(),
          new ChangedBankAccounts(),
          new FailedAuthentication(),
          new HiddenText());

  private final DetectedRows rows;
  private final FindingRows findings;
  private final VendorFiles files;
  private final Vendors vendors;
  private final FindingText text;
  private final TenantTransactions transactions;
  private final CacheInvalidation cache;
  private final FindingFrames frames;
  private final Clock clock;

  Detection(
      DetectedRows rows,
      FindingRows findings,
      VendorFiles files,
      Vendors vendors,
      FindingText text,
      TenantTransactions transactions,
      CacheInvalidation cache,
      FindingFrames frames,
      Clock clock) {
    this.rows = rows;
    this.findings = findings;
    this.files = files;
    this.vendors = vendors;
    this.text = text;
    this.transactions = transactions;
    this.cache = cache;
    this.frames = frames;
    this.clock = clock;
  }

  @Override
  public void changed(UUID organizationId, UUID vendorId) {
    review(organizationId, vendorId);
  }

  /** Looks at everything known of the vendor; joins the transaction under way. */
  public void review(UUID organizationId, UUID vendorId) {
    transactions.write(
        organizationId,
        () -> {
          rows.lock("findings:" + organizationId + ":" + vendorId);
          Vendor vendor = vendors.require(organizationId, vendorId);
          VendorFacts facts = files.of(organizationId, vendor);
          if (facts.bills().stream().allMatch(Bill::isCredit)) {
            findings.resolveUnbilled(organizationId, vendorId, clock.instant());
          }
          settle(organizationId, vendorId, isOutOfSight(vendor) ? List.of() : found(facts));
        });
  }

  private static boolean isOutOfSight(Vendor vendor) {
    return vendor.status() == VendorStatus.PERSONAL || vendor.status() == VendorStatus.IGNORED;
  }

  private static List<Detected> found(VendorFacts facts) {
    return RULES.stream().flatMap(rule -> rule.detect(facts).stream()).toList();
  }

  private void settle(UUID organizationId, UUID vendorId, List<Detected> detected) {
    Map<Cause, Finding> before = new HashMap<>();
    for (Finding finding : rows.ofVendor(organizationId, vendorId)) {
      before.put(new Cause(finding.kind(), String.valueOf(finding.cause())), finding);
    }
    if (before.isEmpty() && detected.isEmpty()) {
      return;
    }
    Map<UUID, Set<UUID>> grounds = grounds(organizationId, before);
    Set<Cause> seen = new HashSet<>();
    for (Detected one : detected) {
      Cause cause = new Cause(one.kind(), one.cause());
      if (seen.add(cause)) {
        Finding finding = before.get(cause);
        if (finding == null) {
          UUID id = Ids.next();
          rows.insert(organizationId, id, one.kind(), vendorId, one.cause(), clock.instant());
          open(organizationId, id, one);
          frames.created(organizationId, id);
        } else if (isStale(finding, one, grounds.getOrDefault(finding.id(), Set.of()))) {
          open(organizationId, finding.id(), one);
          frames.updated(organizationId, finding.id());
        }
      }
    }
    before.forEach(
        (cause, finding) -> {
          if (finding.state() == FindingState.OPEN && !seen.contains(cause)) {
            rows.resolve(organizationId, finding.id(), clock.instant());
            frames.updated(organizationId, finding.id());
            cache.afterCommit(organizationId);
          }
        });
  }

  private Map<UUID, Set<UUID>> grounds(UUID organizationId, Map<Cause, Finding> before) {
    List<UUID> open =
        before.values().stream()
            .filter(finding -> finding.state() == FindingState.OPEN)
            .map(Finding::id)
            .toList();
    return open.isEmpty()
        ? Map.of()
        : rows.grounds(organizationId, open).stream()
            .collect(
                Collectors.groupingBy(
                    DetectedRows.Ground::findingId,
                    Collectors.mapping(DetectedRows.Ground::invoiceId, Collectors.toSet())));
  }

  /** Whether the finding is the machine's to change, and says something else than the rule now. */
  private boolean isStale(Finding finding, Detected now, Set<UUID> grounds) {
    return switch (finding.state()) {
      case RESOLVED -> true;
      case OPEN ->
          !text.reasons(finding).equals(now.reasons())
              || !text.facts(finding).equals(now.facts())
              || !grounds.equals(Set.copyOf(now.invoices()));
      case ADOPTED, LINKED, TOLERATED, IGNORED -> false;
    };
  }

  private void open(UUID organizationId, UUID findingId, Detected now) {
    rows.open(
        organizationId,
        findingId,
        now.confidence(),
        text.write(now.reasons()),
        text.write(now.facts()),
        now.yearly() == null ? null : now.yearly().minor(),
        now.yearlyBasis(),
        now.yearly() == null ? null : now.yearly().currency(),
        now.subscriptionId());
    rows.detach(organizationId, findingId);
    now.invoices().forEach(invoice -> findings.attach(organizationId, findingId, invoice));
    cache.afterCommit(organizationId);
  }

  private record Cause(FindingKind kind, String cause) {}
}
