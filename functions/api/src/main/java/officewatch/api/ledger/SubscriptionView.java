package officewatch.api.ledger;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import officewatch.api.runtime.MoneyView;
import officewatch.api.runtime.Versioned;
import officewatch.ledger.Notice;
import officewatch.ledger.Subscription;
import officewatch.ledger.SubscriptionTerms;
import org.jspecify.annotations.Nullable;

/**
 * A subscription.
 *
 * @param amount price per cycle, all seats together, before tax
 * @param monthlyAmount the price per mean month; null for one-time and usage charges
 * @param renewalDate first day of the next term; null when unknown or over
 * @param noticeDeadline last working day to give notice for the term under way; when it is past,
 *     the next term is committed; null when there is nothing to cancel
 * @param status as entered; {@code ARCHIVED} after deletion
 * @param state as of today (UTC): the status, or {@code UPCOMING} or {@code ENDED} by its dates
 */
@Serdeable
@Schema(name = "Subscription")
record SubscriptionView(
    UUID id,
    VendorRef vendor,
    @Nullable String plan,
    MoneyView amount,
    String cycle,
    @Nullable MoneyView monthlyAmount,
    @Nullable Integer seats,
    @Nullable String department,
    @Nullable UUID ownerId,
    @Nullable LocalDate startedOn,
    @Nullable Integer initialTermMonths,
    @Nullable Integer renewalTermMonths,
    boolean autoRenew,
    @Nullable NoticeView notice,
    @Nullable LocalDate renewalDate,
    @Nullable LocalDate noticeDeadline,
    Map<String, String> attributes,
    String status,
    String state,
    long version,
    Instant createdAt,
    @Nullable Instant archivedAt)
    implements Versioned {

  static SubscriptionView of(Subscription subscription, LocalDate today) {
    SubscriptionTerms terms = subscription.terms();
    Notice notice = terms.notice();
    return new SubscriptionView(
        subscription.id(),
        new VendorRef(
            subscription.vendorId(), subscription.vendorName(), subscription.vendorCatalogKey()),
        terms.plan(),
        MoneyView.of(terms.amount()),
        terms.cycle().text(),
        subscription.monthlyAmount().map(MoneyView::of).orElse(null),
        terms.seats(),
        terms.department(),
        terms.ownerUserId(),
        terms.startedOn(),
        terms.initialTermMonths(),
        terms.renewalTermMonths(),
        terms.autoRenew(),
        notice == null ? null : NoticeView.of(notice),
        subscription.renewalDate(today).orElse(null),
        subscription.noticeDeadline(today).orElse(null),
        terms.attributes(),
        subscription.status().name(),
        subscription.state(today).name(),
        subscription.version(),
        subscription.createdAt(),
        subscription.archivedAt());
  }

  /**
   * Whom a subscription is with.
   *
   * @param catalogKey the vendor's key in the catalogue, if it is there
   */
  @Serdeable
  @Schema(name = "VendorReference")
  record VendorRef(UUID id, String name, @Nullable String catalogKey) {}
}
