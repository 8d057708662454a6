package officewatch.catalog;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/**
 * One thing an entry's documents are recognised by.
 *
 * @param value in the form it is compared in
 */
@Introspected
record EntrySign(UUID entryId, SignKind kind, String value) {}
