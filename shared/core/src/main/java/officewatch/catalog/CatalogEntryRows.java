package officewatch.catalog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CatalogEntryRows extends GenericRepository<CatalogEntryRow, UUID> {
  String ENTRY =
      "SELECT id, CAST(facts AS text) AS facts, version, created_at FROM catalog_entries"
          + " WHERE organization_id = :organizationId";
  String SIGN =
      "SELECT entry_id, kind, value FROM catalog_entry_signs"
          + " WHERE organization_id = :organizationId";

  @Query(ENTRY + " ORDER BY id")
  List<CatalogEntryRow> all(UUID organizationId);

  @Query(
      ENTRY
          + " AND (CAST(:after AS uuid) IS NULL OR id < CAST(:after AS uuid))"
          + " ORDER BY id DESC LIMIT :limit")
  List<CatalogEntryRow> list(UUID organizationId, @Nullable UUID after, int limit);

  @Query(ENTRY + " AND id = :entryId")
  Optional<CatalogEntryRow> find(UUID organizationId, UUID entryId);

  @Query(SIGN)
  List<EntrySign> signs(UUID organizationId);

  /** Lets one transaction at a time change the entries of an organisation. */
  @Query("SELECT pg_advisory_xact_lock(hashtextextended('catalog:' || :organizationId, 0)) IS NULL")
  boolean lockAll(String organizationId);

  @Query("SELECT count(*) FROM catalog_entries WHERE organization_id = :organizationId")
  int count(UUID organizationId);

  @Query(
      "INSERT INTO catalog_entries (organization_id, id, facts, created_at)"
          + " VALUES (:organizationId, :entryId, CAST(:described AS jsonb), :at)")
  void insert(UUID organizationId, UUID entryId, String described, Instant at);

  @Query(
      "UPDATE catalog_entries SET facts = CAST(:described AS jsonb), version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :entryId")
  void update(UUID organizationId, UUID entryId, String described);

  @Query(
      "INSERT INTO catalog_entry_signs (organization_id, kind, value, entry_id)"
          + " VALUES (:organizationId, :kind, :value, :entryId) ON CONFLICT DO NOTHING")
  int insertSign(UUID organizationId, String kind, String value, UUID entryId);

  @Query(
      "DELETE FROM catalog_entry_signs"
          + " WHERE organization_id = :organizationId AND entry_id = :entryId")
  void deleteSigns(UUID organizationId, UUID entryId);

  @Query("DELETE FROM catalog_entries WHERE organization_id = :organizationId AND id = :entryId")
  void delete(UUID organizationId, UUID entryId);
}
