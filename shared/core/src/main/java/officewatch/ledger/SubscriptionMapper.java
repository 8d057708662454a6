package officewatch.ledger;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import officewatch.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns entries of the ledger into rows and back. */
@Singleton
final class SubscriptionMapper {
  private static final Argument<Map<String, String>> ATTRIBUTES =
      Argument.mapOf(String.class, String.class);

  private final JsonMapper json;

  SubscriptionMapper(JsonMapper json) {
    this.json = json;
  }

  Subscription fromRow(SubscriptionRow row) {
    SubscriptionTerms terms =
        new SubscriptionTerms(
            row.vendorId(),
            row.plan(),
            new Money(row.amountMinor(), row.currency()),
            Cycle.parse(row.cycle()),
            row.seats(),
            row.department(),
            row.ownerUserId(),
            row.startedOn(),
            row.initialTermMonths(),
            row.renewalTermMonths(),
            row.autoRenew(),
            notice(row),
            attributes(row.attributes()),
            row.status());
    return new Subscription(
        row.id(),
        terms,
        row.vendorName(),
        row.vendorCatalogKey(),
        row.version(),
        row.createdAt(),
        row.archivedAt());
  }

  SubscriptionRow toRow(UUID organizationId, Subscription subscription) {
    SubscriptionTerms terms = subscription.terms();
    Notice notice = terms.notice();
    return new SubscriptionRow(
        organizationId,
        subscription.id(),
        terms.vendorId(),
        subscription.vendorName(),
        subscription.vendorCatalogKey(),
        terms.plan(),
        terms.amount().minor(),
        terms.amount().currency(),
        terms.cycle().text(),
        terms.seats(),
        terms.department(),
        terms.ownerUserId(),
        terms.startedOn(),
        terms.initialTermMonths(),
        terms.renewalTermMonths(),
        terms.autoRenew(),
        notice == null ? null : notice.number(),
        notice == null ? null : notice.unit(),
        notice == null ? null : notice.wording(),
        text(terms.attributes()),
        terms.status(),
        subscription.version(),
        subscription.createdAt(),
        subscription.archivedAt());
  }

  private static @Nullable Notice notice(SubscriptionRow row) {
    Integer number = row.noticeNumber();
    Notice.Unit unit = row.noticeUnit();
    Notice.Wording wording = row.noticeWording();
    return number == null || unit == null || wording == null
        ? null
        : new Notice(number, unit, wording);
  }

  private Map<String, String> attributes(String text) {
    try {
      return json.readValue(text, ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(Map<String, String> attributes) {
    try {
      return new String(json.writeValueAsBytes(ATTRIBUTES, attributes), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
