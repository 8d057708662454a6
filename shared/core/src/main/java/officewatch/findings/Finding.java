package officewatch.findings;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * Something somebody should decide on.
 *
 * @param vendorId whom it is about
 * @param confidence probability that it is so, 0 to 1
 * @param reasons why, one sentence each, as JSON list
 * @param cause what tells it from others of its kind and vendor; null when there is one of each
 * @param facts the grounds for machines, as JSON object of strings
 * @param yearlyMinor what it costs a year, minor units of {@code currency}; null when unknown
 * @param yearlyBasis how that was estimated
 */
@MappedEntity("findings")
public record Finding(
    @Id UUID id,
    FindingKind kind,
    FindingState state,
    UUID vendorId,
    String vendorName,
    @Nullable String vendorCatalogKey,
    double confidence,
    String reasons,
    @Nullable String cause,
    String facts,
    @Nullable Long yearlyMinor,
    @Nullable String yearlyBasis,
    @Nullable String currency,
    @Nullable UUID subscriptionId,
    @Nullable String decisionReason,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    long version,
    Instant createdAt) {}
