package officewatch.catalog;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;

/**
 * An own catalogue entry as stored.
 *
 * @param facts {@link EntryFacts} as JSON
 */
@MappedEntity("catalog_entries")
record CatalogEntryRow(
    @Id UUID id, @TypeDef(type = DataType.JSON) String facts, long version, Instant createdAt) {}
