package officewatch.catalog;

import java.time.Instant;
import java.util.UUID;

/** A vendor as an organisation describes it itself, for its own documents only. */
public record CatalogEntry(UUID id, EntryFacts facts, long version, Instant createdAt) {}
