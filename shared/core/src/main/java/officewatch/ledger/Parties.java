package officewatch.ledger;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** The vendor of a subscription, and whether the wished owner may have it. */
@Introspected
record Parties(String name, @Nullable String catalogKey, boolean ownerIsMember) {}
