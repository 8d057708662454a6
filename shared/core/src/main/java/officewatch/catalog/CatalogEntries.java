package officewatch.catalog;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import officewatch.paging.Page;
import officewatch.paging.PageRequest;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** The catalogue entries an organisation made itself. */
@Singleton
public final class CatalogEntries {
  private final CatalogEntryRows rows;
  private final TenantTransactions transactions;
  private final JsonMapper json;
  private final Clock clock;

  CatalogEntries(
      CatalogEntryRows rows, TenantTransactions transactions, JsonMapper json, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /** A part of the entries, newest first. */
  public Page<CatalogEntry> list(UUID organizationId, PageRequest page) {
    return transactions.read(
        organizationId,
        () ->
            page.page(
                rows.list(organizationId, page.after(), page.fetch()).stream()
                    .map(this::entry)
                    .toList(),
                CatalogEntry::id));
  }

  /**
   * The entry.
   *
   * @throws Problem.NotFound when the organisation has none with this id
   */
  public CatalogEntry require(UUID organizationId, UUID entryId) {
    return transactions.read(
        organizationId,
        () ->
            rows.find(organizationId, entryId)
                .map(this::entry)
                .orElseThrow(() -> new Problem.NotFound("catalog entry")));
  }

  /** The entries in force, ready to recognise documents. */
  public OwnRules rules(UUID organizationId) {
    return transactions.read(
        organizationId,
        () -> {
          List<CatalogEntry> all = all(organizationId);
          return new OwnRules(all, all.isEmpty() ? List.of() : rows.signs(organizationId));
        });
  }

  /**
   * The entries as they would be with a draft.
   *
   * @param draftId what the draft is called in the answers
   * @param replaced the entry in whose place the draft would stand; null for a further one
   * @throws Problem.Invalid when a fact of the draft can be no sign
   * @throws Problem.Conflict {@code sign_taken} when another entry has one of its signs
   * @throws Problem.NotFound when the organisation has no entry to replace
   */
  public OwnRules rulesWith(
      UUID organizationId, UUID draftId, EntryFacts draft, @Nullable UUID replaced) {
    List<EntrySign> drafted = EntrySigns.of(draftId, draft);
    return transactions.read(
        organizationId,
        () -> {
          List<CatalogEntry> entries = new ArrayList<>(all(organizationId));
          List<EntrySign> signs = new ArrayList<>(rows.signs(organizationId));
          if (replaced != null) {
            entries.remove(require(organizationId, replaced));
            signs.removeIf(sign -> sign.entryId().equals(replaced));
          }
          drafted.forEach(sign -> refuseTaken(sign, signs));
          entries.add(new CatalogEntry(draftId, draft, 0, clock.instant()));
          signs.addAll(drafted);
          return new OwnRules(entries, signs);
        });
  }

  private static void refuseTaken(EntrySign sign, List<EntrySign> others) {
    if (others.stream()
        .anyMatch(other -> other.kind() == sign.kind() && other.value().equals(sign.value()))) {
      throw taken(sign);
    }
  }

  static Problem taken(EntrySign sign) {
    return new Problem.Conflict(
        "sign_taken",
        "Another entry has the %s %s: a sign leads to one entry."
            .formatted(sign.kind().words(), sign.value()));
  }

  private List<CatalogEntry> all(UUID organizationId) {
    return rows.all(organizationId).stream().map(this::entry).toList();
  }

  CatalogEntry entry(CatalogEntryRow row) {
    try {
      return new CatalogEntry(
          row.id(), json.readValue(row.facts(), EntryFacts.class), row.version(), row.createdAt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
