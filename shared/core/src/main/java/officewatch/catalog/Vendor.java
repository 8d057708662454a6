package officewatch.catalog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vendor as one organisation knows it.
 *
 * @param catalogKey its key in the catalogue, if it is there
 */
@MappedEntity("vendors")
public record Vendor(
    UUID organizationId,
    @Id UUID id,
    @Nullable String catalogKey,
    String name,
    @Nullable String vatId,
    @Nullable String domain,
    VendorStatus status,
    long version,
    Instant createdAt) {}
