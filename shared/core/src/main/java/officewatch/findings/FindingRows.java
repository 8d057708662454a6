package officewatch.findings;

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
interface FindingRows extends GenericRepository<Finding, UUID> {
  String SELECT =
      "SELECT f.id, f.kind, f.state, v.id AS vendor_id, v.name AS vendor_name, v.catalog_key AS"
          + " vendor_catalog_key, f.confidence, CAST(f.reasons AS text) AS reasons, f.cause,"
          + " CAST(f.facts AS text) AS facts, f.yearly_minor, f.yearly_basis, f.currency,"
          + " f.subscription_id, f.decision_reason, f.decided_by, f.decided_at, f.version,"
          + " f.created_at FROM findings f JOIN vendors v ON v.organization_id = f.organization_id"
          + " AND v.id = coalesce(f.concerns_vendor_id, f.vendor_id)"
          + " WHERE f.organization_id = :organizationId";

  @Query(SELECT + " AND f.id = :findingId")
  Optional<Finding> find(UUID organizationId, UUID findingId);

  @Query(SELECT + " AND f.id = :findingId FOR UPDATE OF f")
  Optional<Finding> lock(UUID organizationId, UUID findingId);

  @Query(SELECT + " AND f.kind = :kind AND f.vendor_id = :vendorId FOR UPDATE OF f")
  Optional<Finding> lockOf(UUID organizationId, FindingKind kind, UUID vendorId);

  @Query(
      SELECT
          + " AND (CAST(:after AS uuid) IS NULL OR f.id < CAST(:after AS uuid))"
          + " AND (CAST(:state AS text) IS NULL OR f.state = CAST(:state AS text))"
          + " AND (CAST(:kind AS text) IS NULL OR f.kind = CAST(:kind AS text))"
          + " AND (CAST(:vendorId AS uuid) IS NULL OR f.vendor_id = CAST(:vendorId AS uuid)"
          + " OR f.concerns_vendor_id = CAST(:vendorId AS uuid))"
          + " ORDER BY f.id DESC LIMIT :limit")
  List<Finding> list(
      UUID organizationId,
      @Nullable UUID after,
      @Nullable String state,
      @Nullable String kind,
      @Nullable UUID vendorId,
      int limit);

  @Query(
      "INSERT INTO findings (organization_id, id, kind, state, vendor_id, confidence, reasons,"
          + " created_at) VALUES (:organizationId, :id, :kind, 'OPEN', :vendorId, :confidence,"
          + " CAST(:reasons AS jsonb), :createdAt)"
          + " ON CONFLICT (organization_id, kind, vendor_id) DO NOTHING")
  int insert(
      UUID organizationId,
      UUID id,
      FindingKind kind,
      UUID vendorId,
      double confidence,
      String reasons,
      Instant createdAt);

  @Query(
      "UPDATE findings SET state = 'OPEN', confidence = :confidence,"
          + " reasons = CAST(:reasons AS jsonb), yearly_minor = :yearlyMinor,"
          + " yearly_basis = :yearlyBasis, currency = :currency, subscription_id = NULL,"
          + " decision_reason = NULL, decided_by = NULL, decided_at = NULL, version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :findingId")
  void open(
      UUID organizationId,
      UUID findingId,
      double confidence,
      String reasons,
      @Nullable Long yearlyMinor,
      @Nullable String yearlyBasis,
      @Nullable String currency);

  @Query(
      "UPDATE findings SET state = 'OPEN', decision_reason = NULL, decided_by = NULL,"
          + " decided_at = NULL, version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :findingId")
  void reopen(UUID organizationId, UUID findingId);

  @Query(
      "UPDATE findings SET state = :state, subscription_id = CAST(:subscriptionId AS uuid),"
          + " decision_reason = :reason, decided_by = CAST(:decidedBy AS uuid), decided_at = :at,"
          + " version = version + 1 WHERE organization_id = :organizationId AND id = :findingId")
  void decide(
      UUID organizationId,
      UUID findingId,
      FindingState state,
      @Nullable UUID subscriptionId,
      @Nullable String reason,
      @Nullable UUID decidedBy,
      Instant at);

  @Query(SELECT + " AND f.subscription_id = :subscriptionId AND f.state = 'RESOLVED'")
  List<Finding> resolvedBy(UUID organizationId, UUID subscriptionId);

  @Query(
      "UPDATE findings SET state = 'RESOLVED', subscription_id = :subscriptionId,"
          + " decided_at = :at, version = version + 1"
          + " WHERE organization_id = :organizationId AND vendor_id = :vendorId AND state = 'OPEN'")
  int resolve(UUID organizationId, UUID vendorId, UUID subscriptionId, Instant at);

  @Query(
      "INSERT INTO finding_invoices (organization_id, finding_id, invoice_id)"
          + " VALUES (:organizationId, :findingId, :invoiceId) ON CONFLICT DO NOTHING")
  void attach(UUID organizationId, UUID findingId, UUID invoiceId);

  @Query(
      "SELECT i.id AS invoice_id, i.number, i.issue_date, i.period_start, i.period_end, i.currency,"
          + " i.net_minor, i.total_minor FROM finding_invoices fi"
          + " JOIN invoices i ON i.organization_id = fi.organization_id AND i.id = fi.invoice_id"
          + " WHERE fi.organization_id = :organizationId AND fi.finding_id = :findingId"
          + " ORDER BY i.issue_date DESC NULLS LAST, i.number DESC NULLS LAST, i.id DESC LIMIT 100")
  List<FindingEvidence> evidence(UUID organizationId, UUID findingId);

  @Query(
      "SELECT CASE WHEN count(*) = 1 AND min(quantity) = trunc(min(quantity))"
          + " AND min(quantity) BETWEEN 1 AND 1000000 THEN CAST(min(quantity) AS integer) END"
          + " FROM charge_lines WHERE organization_id = :organizationId"
          + " AND invoice_id = :invoiceId AND category = 'PURCHASE'")
  @Nullable Integer seats(UUID organizationId, UUID invoiceId);

  /** Why the vendor of an invoice is who it is, as JSON list of sentences. */
  @Query(
      "SELECT coalesce(CAST(reading -> 'vendorReasons' AS text), '[]') FROM invoices"
          + " WHERE organization_id = :organizationId AND id = :invoiceId")
  Optional<String> vendorReasons(UUID organizationId, UUID invoiceId);

  /** Closes what no bill supports any more. */
  @Query(
      "UPDATE findings SET state = 'RESOLVED', decided_at = :at, version = version + 1"
          + " WHERE organization_id = :organizationId AND vendor_id = :vendorId AND state = 'OPEN'")
  int resolveUnbilled(UUID organizationId, UUID vendorId, Instant at);
}
