package officewatch.invoices;

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
interface RescanRows extends GenericRepository<Rescan, UUID> {
  String SELECT =
      "SELECT id, invoice_id, dry_run, state, engine_version, catalog_version, rules_version,"
          + " total, done, changed, failed, last_invoice_id, attempts, batch, started_at,"
          + " finished_at FROM rescans WHERE organization_id = :organizationId";

  @Query(SELECT + " AND id = :rescanId")
  Optional<Rescan> find(UUID organizationId, UUID rescanId);

  @Query(SELECT + " AND id = :rescanId FOR UPDATE")
  Optional<Rescan> lock(UUID organizationId, UUID rescanId);

  @Query(
      SELECT
          + " AND state = 'RUNNING' AND CASE WHEN CAST(:document AS uuid) IS NULL"
          + " THEN invoice_id IS NULL ELSE invoice_id = CAST(:document AS uuid) END")
  Optional<Rescan> running(UUID organizationId, @Nullable UUID document);

  @Query(
      "INSERT INTO rescans (organization_id, id, invoice_id, dry_run, state, requested_by,"
          + " engine_version, catalog_version, rules_version, total, started_at)"
          + " VALUES (:organizationId, :rescanId, :document, :trial, 'RUNNING', :requestedBy,"
          + " :engine, :catalogue, :rules, :documents, :at) ON CONFLICT DO NOTHING")
  int insert(
      UUID organizationId,
      UUID rescanId,
      @Nullable UUID document,
      boolean trial,
      UUID requestedBy,
      String engine,
      String catalogue,
      String rules,
      int documents,
      Instant at);

  @Query(
      "UPDATE rescans SET state = :newState, finished_at = :at"
          + " WHERE organization_id = :organizationId AND id = :rescanId AND state = 'RUNNING'")
  int finish(UUID organizationId, UUID rescanId, RescanState newState, Instant at);

  @Query(
      "UPDATE rescans SET attempts = attempts + :change"
          + " WHERE organization_id = :organizationId AND id = :rescanId")
  void attempt(UUID organizationId, UUID rescanId, int change);

  /** Takes the next step; 0 when somebody else has taken it or the run is over. */
  @Query(
      "UPDATE rescans SET last_invoice_id = :document, done = done + 1, attempts = 0"
          + " WHERE organization_id = :organizationId AND id = :rescanId AND state = 'RUNNING'"
          + " AND (last_invoice_id IS NULL OR last_invoice_id < :document)")
  int advance(UUID organizationId, UUID rescanId, UUID document);

  @Query(
      "UPDATE rescans SET changed = changed + :more, failed = failed + :moreFailed"
          + " WHERE organization_id = :organizationId AND id = :rescanId")
  void count(UUID organizationId, UUID rescanId, int more, int moreFailed);

  @Query(
      "UPDATE rescans SET batch = batch + 1 WHERE organization_id = :organizationId"
          + " AND id = :rescanId AND state = 'RUNNING' AND batch = :expected")
  int nextBatch(UUID organizationId, UUID rescanId, int expected);

  @Query(
      "INSERT INTO rescan_differences (organization_id, rescan_id, invoice_id, outcome, changes)"
          + " VALUES (:organizationId, :rescanId, :document, :result, CAST(:difference AS jsonb))")
  void insertDifference(
      UUID organizationId, UUID rescanId, UUID document, String result, String difference);

  @Query(
      "SELECT d.invoice_id, i.file_name, i.number, d.outcome, CAST(d.changes AS text) AS changes"
          + " FROM rescan_differences d JOIN invoices i"
          + " ON i.organization_id = d.organization_id AND i.id = d.invoice_id"
          + " WHERE d.organization_id = :organizationId AND d.rescan_id = :rescanId"
          + " AND (CAST(:after AS uuid) IS NULL OR d.invoice_id > CAST(:after AS uuid))"
          + " ORDER BY d.invoice_id LIMIT :limit")
  List<RescanDifference> differences(
      UUID organizationId, UUID rescanId, @Nullable UUID after, int limit);
}
