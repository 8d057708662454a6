package officewatch.api.catalog;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import officewatch.api.runtime.MergePatch;
import officewatch.catalog.EntryFacts;

/** What an own catalog entry becomes by a merge patch. */
@Singleton
class PatchedEntry {
  private final MergePatch mergePatch;
  private final CheckedEntry checked;

  PatchedEntry(MergePatch mergePatch, CheckedEntry checked) {
    this.mergePatch = mergePatch;
    this.checked = checked;
  }

  EntryFacts apply(EntryFacts now, JsonNode patch) {
    return checked.facts(
        mergePatch.apply(CatalogEntryRequest.of(now), patch, CatalogEntryRequest.class));
  }

  /** Validates what the patch made. */
  @Singleton
  static class CheckedEntry {
    EntryFacts facts(@Valid CatalogEntryRequest request) {
      return request.facts();
    }
  }
}
