package officewatch.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import officewatch.cache.CacheInvalidation;
import officewatch.id.Ids;
import officewatch.paging.Page;
import officewatch.paging.PageRequest;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** The ledger of an organisation: what it subscribes to, and on which terms. */
@Singleton
public final class Subscriptions {
  private final SubscriptionRows rows;
  private final SubscriptionMapper mapper;
  private final List<SubscriptionListener> listeners;
  private final TenantTransactions transactions;
  private final CacheInvalidation cache;
  private final SubscriptionFrames frames;
  private final Clock clock;

  Subscriptions(
      SubscriptionRows rows,
      SubscriptionMapper mapper,
      List<SubscriptionListener> listeners,
      TenantTransactions transactions,
      CacheInvalidation cache,
      SubscriptionFrames frames,
      Clock clock) {
    this.rows = rows;
    this.mapper = mapper;
    this.listeners = listeners;
    this.transactions = transactions;
    this.cache = cache;
    this.frames = frames;
    this.clock = clock;
  }

  /**
   * Enters a subscription.
   *
   * @throws Problem.Invalid when the ledger does not take the amount or the first day
   * @throws Problem.NotFound when the organisation has no such vendor
   * @throws Problem.RuleBroken {@code owner_not_a_member}
   */
  public Subscription create(UUID organizationId, SubscriptionTerms terms) {
    return transactions.write(
        organizationId,
        () -> {
          LedgerLimits.check(terms);
          Parties parties = parties(organizationId, terms);
          Subscription added =
              new Subscription(
                  Ids.next(),
                  terms,
                  parties.name(),
                  parties.catalogKey(),
                  1,
                  clock.instant(),
                  null);
          rows.insert(mapper.toRow(organizationId, added));
          cache.afterCommit(organizationId);
          frames.created(organizationId, added.id());
          listeners.forEach(listener -> listener.added(organizationId, added));
          return added;
        });
  }

  /** The newest subscription with the vendor that is not archived. */
  public Optional<Subscription> inForceFor(UUID organizationId, UUID vendorId) {
    return transactions.read(
        organizationId, () -> rows.inForce(organizationId, vendorId).map(mapper::fromRow));
  }

  /**
   * The subscription, archived or not.
   *
   * @throws Problem.NotFound when the organisation has none with this id
   */
  public Subscription require(UUID organizationId, UUID subscriptionId) {
    return transactions.read(
        organizationId, () -> found(rows.find(organizationId, subscriptionId)));
  }

  /** A part of the ledger, newest first. */
  public Page<Subscription> list(
      UUID organizationId, SubscriptionFilter filter, PageRequest request) {
    return transactions.read(
        organizationId,
        () ->
            request
                .page(
                    rows.list(
                        organizationId,
                        filter.status(),
                        filter.vendorId(),
                        filter.text(),
                        request.after(),
                        request.fetch()),
                    SubscriptionRow::id)
                .map(mapper::fromRow));
  }

  /**
   * Changes the terms. Nobody else changes them between what the change sees and what is stored.
   *
   * @param change from the present terms to the wished ones
   * @param expectedVersion the version the change is based on; null for any
   * @throws Problem.Invalid when the ledger does not take the amount or the first day
   * @throws Problem.Stale when another version is stored
   * @throws Problem.Conflict {@code subscription_archived}
   * @throws Problem.NotFound when the organisation has no such subscription or vendor
   * @throws Problem.RuleBroken {@code owner_not_a_member}
   */
  public Subscription change(
      UUID organizationId,
      UUID subscriptionId,
      UnaryOperator<SubscriptionTerms> change,
      @Nullable Long expectedVersion) {
    return transactions.write(
        organizationId,
        () -> {
          Subscription before = lock(organizationId, subscriptionId, expectedVersion);
          if (before.status() == SubscriptionStatus.ARCHIVED) {
            throw new Problem.Conflict(
                "subscription_archived", "It is archived: archived subscriptions do not change.");
          }
          SubscriptionTerms terms = change.apply(before.terms());
          LedgerLimits.check(terms);
          Parties parties = parties(organizationId, terms);
          Subscription after =
              new Subscription(
                  before.id(),
                  terms,
                  parties.name(),
                  parties.catalogKey(),
                  before.version() + 1,
                  before.createdAt(),
                  null);
          rows.update(mapper.toRow(organizationId, after));
          cache.afterCommit(organizationId);
          frames.updated(organizationId, subscriptionId);
          if (!after.vendorId().equals(before.vendorId())) {
            listeners.forEach(listener -> listener.archived(organizationId, before));
            listeners.forEach(listener -> listener.added(organizationId, after));
          } else {
            listeners.forEach(listener -> listener.changed(organizationId, before, after));
          }
          return after;
        });
  }

  /**
   * Takes the subscription off the ledger; it stays readable. Archiving twice is archiving once.
   *
   * @throws Problem.Stale when another version than the expected one is stored
   * @throws Problem.NotFound when the organisation has no such subscription
   */
  public Subscription archive(
      UUID organizationId, UUID subscriptionId, @Nullable Long expectedVersion) {
    return transactions.write(
        organizationId,
        () -> {
          Subscription before = lock(organizationId, subscriptionId, expectedVersion);
          if (before.status() == SubscriptionStatus.ARCHIVED) {
            return before;
          }
          rows.archive(organizationId, subscriptionId, clock.instant());
          cache.afterCommit(organizationId);
          frames.updated(organizationId, subscriptionId);
          Subscription after = found(rows.find(organizationId, subscriptionId));
          listeners.forEach(listener -> listener.archived(organizationId, after));
          return after;
        });
  }

  private Subscription lock(
      UUID organizationId, UUID subscriptionId, @Nullable Long expectedVersion) {
    Subscription now = found(rows.lock(organizationId, subscriptionId));
    if (expectedVersion != null && expectedVersion != now.version()) {
      throw new Problem.Stale();
    }
    return now;
  }

  private Subscription found(Optional<SubscriptionRow> row) {
    return row.map(mapper::fromRow).orElseThrow(() -> new Problem.NotFound("subscription"));
  }

  private Parties parties(UUID organizationId, SubscriptionTerms terms) {
    Parties parties =
        rows.parties(organizationId, terms.vendorId(), terms.ownerUserId())
            .orElseThrow(() -> new Problem.NotFound("vendor"));
    if (!parties.ownerIsMember()) {
      throw new Problem.RuleBroken(
          "owner_not_a_member", "The owner must be a member of this organization.");
    }
    return parties;
  }
}
