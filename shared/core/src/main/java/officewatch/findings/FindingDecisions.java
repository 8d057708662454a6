package officewatch.findings;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import officewatch.cache.CacheInvalidation;
import officewatch.catalog.VendorStatus;
import officewatch.catalog.Vendors;
import officewatch.ledger.Cycle;
import officewatch.ledger.Subscription;
import officewatch.ledger.SubscriptionStatus;
import officewatch.ledger.SubscriptionTerms;
import officewatch.ledger.Subscriptions;
import officewatch.money.Money;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** What people decide on findings; no machine overwrites it. */
@Singleton
public final class FindingDecisions {
  private final Findings findings;
  private final FindingRows rows;
  private final Subscriptions subscriptions;
  private final Vendors vendors;
  private final Adoption adoption;
  private final Detection detection;
  private final TenantTransactions transactions;
  private final CacheInvalidation cache;
  private final FindingFrames frames;
  private final Clock clock;

  FindingDecisions(
      Findings findings,
      FindingRows rows,
      Subscriptions subscriptions,
      Vendors vendors,
      Adoption adoption,
      Detection detection,
      TenantTransactions transactions,
      CacheInvalidation cache,
      FindingFrames frames,
      Clock clock) {
    this.findings = findings;
    this.rows = rows;
    this.subscriptions = subscriptions;
    this.vendors = vendors;
    this.adoption = adoption;
    this.detection = detection;
    this.transactions = transactions;
    this.cache = cache;
    this.frames = frames;
    this.clock = clock;
  }

  /**
   * Makes the ledger entry the finding asks for, in the same transaction.
   *
   * @param amount overrides what the invoices say; null to take that
   * @param cycle overrides what the invoices say; null to take that
   * @throws Problem.Conflict {@code finding_not_open}
   * @throws Problem.RuleBroken {@code amount_unknown} or {@code cycle_unknown} when neither
   *     invoices nor caller say it, {@code finding_not_adoptable} when no subscription answers its
   *     kind
   * @throws Problem.Invalid when the ledger does not take the amount
   */
  public Findings.Explained adopt(
      UUID organizationId,
      UUID findingId,
      UUID userId,
      @Nullable Money amount,
      @Nullable Cycle cycle) {
    return decided(
        organizationId,
        findingId,
        finding -> {
          requireAnswerable(finding);
          SubscriptionTerms terms = adoption.terms(organizationId, finding, amount, cycle);
          Subscription subscription = subscriptions.create(organizationId, terms);
          rows.decide(
              organizationId,
              findingId,
              FindingState.ADOPTED,
              subscription.id(),
              null,
              userId,
              clock.instant());
        });
  }

  /**
   * Says that the vendor's bills belong to a subscription that is there.
   *
   * @throws Problem.NotFound when the organisation has no such subscription
   * @throws Problem.Conflict {@code finding_not_open} or {@code subscription_archived}
   * @throws Problem.RuleBroken {@code finding_not_adoptable} when no subscription answers its kind
   */
  public Findings.Explained link(
      UUID organizationId, UUID findingId, UUID userId, UUID subscriptionId) {
    return decided(
        organizationId,
        findingId,
        finding -> {
          requireAnswerable(finding);
          Subscription subscription = subscriptions.require(organizationId, subscriptionId);
          if (subscription.status() == SubscriptionStatus.ARCHIVED) {
            throw new Problem.Conflict(
                "subscription_archived", "This subscription is archived: link one in force.");
          }
          rows.decide(
              organizationId,
              findingId,
              FindingState.LINKED,
              subscriptionId,
              null,
              userId,
              clock.instant());
        });
  }

  /** Accepts it as it is: a vendor without a ledger entry, a higher price, a second account. */
  public Findings.Explained tolerate(
      UUID organizationId, UUID findingId, UUID userId, String reason) {
    return waive(organizationId, findingId, userId, reason, FindingState.TOLERATED);
  }

  /** Takes it out of sight; of an unmanaged subscription, the vendor with all that it bills. */
  public Findings.Explained ignore(
      UUID organizationId, UUID findingId, UUID userId, String reason) {
    return waive(organizationId, findingId, userId, reason, FindingState.IGNORED);
  }

  /**
   * Takes a decision back.
   *
   * @throws Problem.Conflict {@code finding_open}, {@code finding_covered} while a subscription in
   *     force answers it, or {@code finding_over} when its cause is gone
   */
  public Findings.Explained reopen(UUID organizationId, UUID findingId) {
    return transactions.write(
        organizationId,
        () -> {
          Finding finding = lock(organizationId, findingId);
          if (finding.state() == FindingState.OPEN) {
            throw new Problem.Conflict("finding_open", "This finding is open already.");
          }
          if (finding.kind() == FindingKind.UNMANAGED_SUBSCRIPTION) {
            reopenUnmanaged(organizationId, finding);
          } else {
            reopenDetected(organizationId, finding);
          }
          cache.afterCommit(organizationId);
          frames.updated(organizationId, findingId);
          return findings.get(organizationId, findingId);
        });
  }

  private void reopenUnmanaged(UUID organizationId, Finding finding) {
    if (subscriptions.inForceFor(organizationId, finding.vendorId()).isPresent()) {
      throw new Problem.Conflict(
          "finding_covered", "A subscription in the ledger covers this vendor: archive it first.");
    }
    vendors.decide(organizationId, finding.vendorId(), VendorStatus.UNREVIEWED);
    Optional<Spending> spending = adoption.spending(organizationId, finding);
    rows.open(
        organizationId,
        finding.id(),
        finding.confidence(),
        finding.reasons(),
        spending.map(known -> known.yearly().minor()).orElse(null),
        spending.map(Spending::basis).orElse(null),
        spending.map(known -> known.yearly().currency()).orElse(null));
    detection.review(organizationId, finding.vendorId());
  }

  private void reopenDetected(UUID organizationId, Finding finding) {
    rows.reopen(organizationId, finding.id());
    detection.review(organizationId, finding.vendorId());
    if (Findings.found(rows.find(organizationId, finding.id())).state() != FindingState.OPEN) {
      throw new Problem.Conflict(
          "finding_over", "What this finding is about is over, so there is nothing to decide.");
    }
  }

  private static void requireAnswerable(Finding finding) {
    if (!finding.kind().isAnsweredBySubscription()) {
      throw new Problem.RuleBroken(
          "finding_not_adoptable",
          "No subscription answers this kind of finding: correct its cause, tolerate or ignore"
              + " it.");
    }
  }

  private Findings.Explained waive(
      UUID organizationId, UUID findingId, UUID userId, String reason, FindingState state) {
    return decided(
        organizationId,
        findingId,
        finding -> {
          rows.decide(organizationId, findingId, state, null, reason, userId, clock.instant());
          if (finding.kind() == FindingKind.UNMANAGED_SUBSCRIPTION) {
            vendors.decide(
                organizationId,
                finding.vendorId(),
                state == FindingState.TOLERATED ? VendorStatus.TOLERATED : VendorStatus.IGNORED);
            detection.review(organizationId, finding.vendorId());
          }
        });
  }

  private Findings.Explained decided(UUID organizationId, UUID findingId, Decision decision) {
    return transactions.write(
        organizationId,
        () -> {
          Finding finding = lock(organizationId, findingId);
          if (finding.state() != FindingState.OPEN) {
            throw new Problem.Conflict(
                "finding_not_open", "This finding has been decided: reopen it first.");
          }
          decision.apply(finding);
          cache.afterCommit(organizationId);
          frames.updated(organizationId, findingId);
          return findings.get(organizationId, findingId);
        });
  }

  /** Vendor before finding, as scans do: the two never wait for each other in a ring. */
  private Finding lock(UUID organizationId, UUID findingId) {
    vendors.lock(organizationId, Findings.found(rows.find(organizationId, findingId)).vendorId());
    return Findings.found(rows.lock(organizationId, findingId));
  }

  /** What a person decided on an open finding. */
  @FunctionalInterface
  private interface Decision {
    void apply(Finding finding);
  }
}
