package officewatch.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import officewatch.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger.
 *
 * @param vendorCatalogKey the vendor's key in the catalogue, if it is there
 * @param version grows with every change
 */
public record Subscription(
    UUID id,
    SubscriptionTerms terms,
    String vendorName,
    @Nullable String vendorCatalogKey,
    long version,
    Instant createdAt,
    @Nullable Instant archivedAt) {

  /** Whom it is with. */
  public UUID vendorId() {
    return terms.vendorId();
  }

  /** What the organisation says about it. */
  public SubscriptionStatus status() {
    return terms.status();
  }

  /** What it costs per mean month; empty for one-time and usage charges. */
  public Optional<Money> monthlyAmount() {
    return terms.cycle().monthly(terms.amount());
  }

  /** First day of the next term; empty when unknown, over or archived. */
  public Optional<LocalDate> renewalDate(LocalDate today) {
    return term().flatMap(term -> term.renewalDate(today));
  }

  /** Last day to give notice for the term under way; empty when there is nothing to cancel. */
  public Optional<LocalDate> noticeDeadline(LocalDate today) {
    return term().flatMap(term -> term.noticeDeadline(today));
  }

  /** What is so on this day. */
  public SubscriptionState state(LocalDate today) {
    if (status() == SubscriptionStatus.ARCHIVED) {
      return SubscriptionState.ARCHIVED;
    }
    LocalDate start = terms.startedOn();
    if (start != null && start.isAfter(today)) {
      return SubscriptionState.UPCOMING;
    }
    return term().isPresent() && renewalDate(today).isEmpty()
        ? SubscriptionState.ENDED
        : SubscriptionState.valueOf(status().name());
  }

  private Optional<Term> term() {
    return status() == SubscriptionStatus.ARCHIVED ? Optional.empty() : Term.of(terms);
  }
}
