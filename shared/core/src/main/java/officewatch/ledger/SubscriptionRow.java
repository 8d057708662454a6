package officewatch.ledger;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription as stored, with its vendor's name beside it. */
@MappedEntity("subscriptions")
record SubscriptionRow(
    UUID organizationId,
    @Id UUID id,
    UUID vendorId,
    String vendorName,
    @Nullable String vendorCatalogKey,
    @Nullable String plan,
    long amountMinor,
    String currency,
    String cycle,
    @Nullable Integer seats,
    @Nullable String department,
    @Nullable UUID ownerUserId,
    @Nullable LocalDate startedOn,
    @Nullable Integer initialTermMonths,
    @Nullable Integer renewalTermMonths,
    boolean autoRenew,
    @Nullable Integer noticeNumber,
    Notice.@Nullable Unit noticeUnit,
    Notice.@Nullable Wording noticeWording,
    String attributes,
    SubscriptionStatus status,
    long version,
    Instant createdAt,
    @Nullable Instant archivedAt) {}
