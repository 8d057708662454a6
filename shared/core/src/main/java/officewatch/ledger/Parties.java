package officewatch.ledger;

import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** The vendor of a subscription, and whether the wished owner may have it. */
@MappedEntity
record Parties(String name, @Nullable String catalogKey, boolean ownerIsMember) {}
