package officewatch.api.ledger;

import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import officewatch.catalog.Vendors;
import officewatch.ledger.Cycle;
import officewatch.ledger.SubscriptionStatus;
import officewatch.ledger.SubscriptionTerms;
import officewatch.money.Money;
import officewatch.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the terms a request asks for. Whether created or changed, the same rules hold. */
@Singleton
class RequestedTerms {
  private static final int MAX_NAME = 64;
  private static final int MAX_VALUE = 500;

  private final Vendors vendors;

  RequestedTerms(Vendors vendors) {
    this.vendors = vendors;
  }

  /**
   * The terms; a vendor named for the first time is entered.
   *
   * @throws Problem.Invalid for the first field found wrong
   */
  SubscriptionTerms read(UUID organizationId, @Valid SubscriptionRequest body) {
    Money amount = body.amount().parse("/amount");
    Cycle cycle = cycle(body.cycle());
    Map<String, String> attributes = attributes(body.attributes());
    NoticeView notice = body.notice();
    return new SubscriptionTerms(
        vendorId(organizationId, body.vendor(), body.vendorId()),
        text(body.plan()),
        amount,
        cycle,
        body.seats(),
        text(body.department()),
        body.ownerId(),
        body.startedOn(),
        body.initialTermMonths(),
        body.renewalTermMonths(),
        !Boolean.FALSE.equals(body.autoRenew()),
        notice == null ? null : notice.toNotice(),
        attributes,
        SubscriptionStatus.valueOf(
            Objects.requireNonNullElse(body.status(), SubscriptionStatus.ACTIVE.name())));
  }

  private UUID vendorId(UUID organizationId, @Nullable String vendor, @Nullable UUID vendorId) {
    if (vendor != null && vendorId == null) {
      return vendors.named(organizationId, vendor).id();
    }
    if (vendorId != null && vendor == null) {
      return vendorId;
    }
    throw new Problem.Invalid("/vendor", "exactly one of vendor and vendorId is required");
  }

  private static Cycle cycle(String text) {
    try {
      return Cycle.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Problem.Invalid("/cycle", String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, String> attributes(@Nullable Map<String, String> given) {
    Map<String, String> attributes = Objects.requireNonNullElse(given, Map.of());
    attributes.forEach(
        (name, value) -> {
          if (name.isBlank() || name.length() > MAX_NAME) {
            throw new Problem.Invalid(
                "/attributes", "names must have 1 to " + MAX_NAME + " characters");
          }
          @Nullable String held = value;
          if (held == null || held.length() > MAX_VALUE) {
            throw new Problem.Invalid(
                "/attributes/" + name.replace("~", "~0").replace("/", "~1"),
                "must be a text of at most " + MAX_VALUE + " characters");
          }
        });
    return attributes;
  }

  /** The text without blanks around it; null for nothing. */
  private static @Nullable String text(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
