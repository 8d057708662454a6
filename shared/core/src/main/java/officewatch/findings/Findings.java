package officewatch.findings;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
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
import officewatch.paging.Page;
import officewatch.paging.PageRequest;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** Findings and what people decide on them. */
@Singleton
public final class Findings {
  private final FindingRows rows;
  private final Subscriptions subscriptions;
  private final Vendors vendors;
  private final Adoption adoption;
  private final TenantTransactions transactions;
  private final CacheInvalidation cache;
  private final FindingFrames frames;
  private final JsonMapper json;
  private final Clock clock;

  Findings(
      FindingRows rows,
      Subscriptions subscriptions,
      Vendors vendors,
      Adoption adoption,
      TenantTransactions transactions,
      CacheInvalidation cache,
      FindingFrames frames,
      JsonMapper json,
      Clock clock) {
    this.rows = rows;
    this.subscriptions = subscriptions;
    this.vendors = vendors;
    this.adoption = adoption;
    this.transactions = transactions;
    this.cache = cache;
    this.frames = frames;
    this.json = json;
    this.clock = clock;
  }

  /** The findings the filter asks for, newest first. */
  public Page<Finding> list(UUID organizationId, FindingFilter filter, PageRequest page) {
    @Nullable FindingState state = filter.state();
    @Nullable FindingKind kind = filter.kind();
    return transactions.read(
        organizationId,
        () ->
            page.page(
                rows.list(
                    organizationId,
                    page.after(),
                    state == null ? null : state.name(),
                    kind == null ? null : kind.name(),
                    filter.vendorId(),
                    page.fetch()),
                Finding::id));
  }

  /**
   * The finding with the invoices behind it.
   *
   * @throws Problem.NotFound when the organisation has none with this id
   */
  public Explained get(UUID organizationId, UUID findingId) {
    return transactions.read(
        organizationId,
        () ->
            explained(
                found(rows.find(organizationId, findingId)),
                rows.evidence(organizationId, findingId)));
  }

  /**
   * Makes the ledger entry the finding asks for, in the same transaction.
   *
   * @param amount overrides what the invoices say; null to take that
   * @param cycle overrides what the invoices say; null to take that
   * @throws Problem.Conflict {@code finding_not_open}
   * @throws Problem.RuleBroken {@code amount_unknown} or {@code cycle_unknown} when neither
   *     invoices nor caller say it
   * @throws Problem.Invalid when the ledger does not take the amount
   */
  public Explained adopt(
      UUID organizationId,
      UUID findingId,
      UUID userId,
      @Nullable Money amount,
      @Nullable Cycle cycle) {
    return decided(
        organizationId,
        findingId,
        finding -> {
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
   */
  public Explained link(UUID organizationId, UUID findingId, UUID userId, UUID subscriptionId) {
    return decided(
        organizationId,
        findingId,
        finding -> {
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

  /** Accepts the vendor without a ledger entry. */
  public Explained tolerate(UUID organizationId, UUID findingId, UUID userId, String reason) {
    return waive(organizationId, findingId, userId, reason, FindingState.TOLERATED);
  }

  /** Takes the vendor out of sight. */
  public Explained ignore(UUID organizationId, UUID findingId, UUID userId, String reason) {
    return waive(organizationId, findingId, userId, reason, FindingState.IGNORED);
  }

  /**
   * Takes a decision back.
   *
   * @throws Problem.Conflict {@code finding_open}, or {@code finding_covered} while a subscription
   *     in force answers it
   */
  public Explained reopen(UUID organizationId, UUID findingId) {
    return transactions.write(
        organizationId,
        () -> {
          Finding finding = found(rows.lock(organizationId, findingId));
          if (finding.state() == FindingState.OPEN) {
            throw new Problem.Conflict("finding_open", "This finding is open already.");
          }
          if (subscriptions.inForceFor(organizationId, finding.vendorId()).isPresent()) {
            throw new Problem.Conflict(
                "finding_covered",
                "A subscription in the ledger covers this vendor: archive it first.");
          }
          vendors.decide(organizationId, finding.vendorId(), VendorStatus.UNREVIEWED);
          Optional<Spending> spending = adoption.spending(organizationId, finding);
          rows.open(
              organizationId,
              findingId,
              finding.confidence(),
              finding.reasons(),
              spending.map(known -> known.yearly().minor()).orElse(null),
              spending.map(Spending::basis).orElse(null),
              spending.map(known -> known.yearly().currency()).orElse(null));
          cache.afterCommit(organizationId);
          frames.updated(organizationId, findingId);
          return get(organizationId, findingId);
        });
  }

  private Explained waive(
      UUID organizationId, UUID findingId, UUID userId, String reason, FindingState state) {
    return decided(
        organizationId,
        findingId,
        finding -> {
          vendors.decide(
              organizationId,
              finding.vendorId(),
              state == FindingState.TOLERATED ? VendorStatus.TOLERATED : VendorStatus.IGNORED);
          rows.decide(organizationId, findingId, state, null, reason, userId, clock.instant());
        });
  }

  private Explained decided(UUID organizationId, UUID findingId, Decision decision) {
    return transactions.write(
        organizationId,
        () -> {
          Finding finding = found(rows.lock(organizationId, findingId));
          if (finding.state() != FindingState.OPEN) {
            throw new Problem.Conflict(
                "finding_not_open", "This finding has been decided: reopen it first.");
          }
          decision.apply(finding);
          cache.afterCommit(organizationId);
          frames.updated(organizationId, findingId);
          return get(organizationId, findingId);
        });
  }

  private Explained explained(Finding finding, List<FindingEvidence> evidence) {
    try {
      return new Explained(
          finding, json.readValue(finding.reasons(), Argument.listOf(String.class)), evidence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Finding found(Optional<Finding> finding) {
    return finding.orElseThrow(() -> new Problem.NotFound("finding"));
  }

  /** What a person decided on an open finding. */
  @FunctionalInterface
  private interface Decision {
    void apply(Finding finding);
  }

  /** A finding, why it is one, and the invoices behind it, newest first. */
  public record Explained(Finding finding, List<String> reasons, List<FindingEvidence> evidence) {
    public Explained {
      reasons = List.copyOf(reasons);
      evidence = List.copyOf(evidence);
    }
  }
}
