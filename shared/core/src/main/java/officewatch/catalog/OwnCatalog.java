package officewatch.catalog;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import officewatch.id.Ids;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the entries an organisation makes itself. They hold for documents that are read from then
 * on; what is stored changes only when it is read again.
 */
@Singleton
public final class OwnCatalog {
  /** Most entries of an organisation. */
  public static final int MAX_ENTRIES = 500;

  private final CatalogEntryRows rows;
  private final CatalogEntries entries;
  private final TenantTransactions transactions;
  private final JsonMapper json;
  private final Clock clock;

  OwnCatalog(
      CatalogEntryRows rows,
      CatalogEntries entries,
      TenantTransactions transactions,
      JsonMapper json,
      Clock clock) {
    this.rows = rows;
    this.entries = entries;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Makes an entry.
   *
   * @throws Problem.Invalid when a fact can be no sign
   * @throws Problem.Conflict {@code sign_taken} when another entry has one of its signs
   * @throws Problem.RuleBroken {@code too_many_entries}
   */
  public CatalogEntry create(UUID organizationId, EntryFacts facts) {
    UUID id = Ids.next();
    List<EntrySign> signs = EntrySigns.of(id, facts);
    return transactions.write(
        organizationId,
        () -> {
          rows.lockAll(organizationId.toString());
          if (rows.count(organizationId) >= MAX_ENTRIES) {
            throw new Problem.RuleBroken(
                "too_many_entries",
                "An organization has at most " + MAX_ENTRIES + " entries: delete one first.");
          }
          rows.insert(organizationId, id, write(facts), clock.instant());
          insert(organizationId, signs);
          return entries.require(organizationId, id);
        });
  }

  /**
   * Changes an entry.
   *
   * @param change from the present facts to the wished ones
   * @param expectedVersion the version the change is based on; null for any
   * @throws Problem.NotFound when the organisation has none with this id
   * @throws Problem.Stale when another version is stored
   * @throws Problem.Invalid when a fact can be no sign
   * @throws Problem.Conflict {@code sign_taken} when another entry has one of its signs
   */
  public CatalogEntry change(
      UUID organizationId,
      UUID entryId,
      UnaryOperator<EntryFacts> change,
      @Nullable Long expectedVersion) {
    return transactions.write(
        organizationId,
        () -> {
          CatalogEntry before = lock(organizationId, entryId, expectedVersion);
          EntryFacts facts = change.apply(before.facts());
          List<EntrySign> signs = EntrySigns.of(entryId, facts);
          rows.update(organizationId, entryId, write(facts));
          rows.deleteSigns(organizationId, entryId);
          insert(organizationId, signs);
          return entries.require(organizationId, entryId);
        });
  }

  /**
   * Deletes an entry; its vendor, and what was read by it, stay.
   *
   * @param expectedVersion the version to delete; null for any
   * @return what was deleted
   * @throws Problem.NotFound when the organisation has none with this id
   * @throws Problem.Stale when another version is stored
   */
  public CatalogEntry delete(UUID organizationId, UUID entryId, @Nullable Long expectedVersion) {
    return transactions.write(
        organizationId,
        () -> {
          CatalogEntry entry = lock(organizationId, entryId, expectedVersion);
          rows.deleteSigns(organizationId, entryId);
          rows.delete(organizationId, entryId);
          return entry;
        });
  }

  private CatalogEntry lock(UUID organizationId, UUID entryId, @Nullable Long expectedVersion) {
    rows.lockAll(organizationId.toString());
    CatalogEntry entry = entries.require(organizationId, entryId);
    if (expectedVersion != null && expectedVersion != entry.version()) {
      throw new Problem.Stale();
    }
    return entry;
  }

  private void insert(UUID organizationId, List<EntrySign> signs) {
    for (EntrySign sign : signs) {
      if (rows.insertSign(organizationId, sign.kind().name(), sign.value(), sign.entryId()) == 0) {
        throw CatalogEntries.taken(sign);
      }
    }
  }

  private String write(EntryFacts facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
