package officewatch.api.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import officewatch.api.runtime.Versioned;
import officewatch.catalog.CatalogEntry;
import officewatch.catalog.EntryFacts;
import officewatch.reader.catalogue.Category;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the organization's own catalog. It holds for documents read from now on; those that
 * are stored follow when they are read again (POST /rescans, first as a dry run).
 */
@Serdeable
@Schema(name = "CatalogEntry")
record CatalogEntryView(
    UUID id,
    String name,
    List<String> legalNames,
    List<String> domains,
    List<String> senders,
    List<String> vatIds,
    List<String> ibans,
    @Nullable String category,
    String treatment,
    @Nullable String cancelHint,
    @Nullable String noticeHint,
    long version,
    Instant createdAt)
    implements Versioned {

  static CatalogEntryView of(CatalogEntry entry) {
    EntryFacts facts = entry.facts();
    Category category = facts.category();
    return new CatalogEntryView(
        entry.id(),
        facts.name(),
        facts.legalNames(),
        facts.domains(),
        facts.senders(),
        facts.vatIds(),
        facts.ibans(),
        category == null ? null : category.name(),
        facts.treatment().name(),
        facts.cancelHint(),
        facts.noticeHint(),
        entry.version(),
        entry.createdAt());
  }
}
