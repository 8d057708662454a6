package officewatch.findings;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The findings that rules open and close, several for one vendor. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DetectedRows extends GenericRepository<Finding, UUID> {

  /** Lets one transaction at a time compare; ends with the transaction. */
  @Query("SELECT pg_advisory_xact_lock(hashtextextended(:subject, 0)) IS NULL")
  boolean lock(String subject);

  @Query(FindingRows.SELECT + " AND f.concerns_vendor_id = :vendorId ORDER BY f.id FOR UPDATE OF f")
  List<Finding> ofVendor(UUID organizationId, UUID vendorId);

  @Query(
      "INSERT INTO findings (organization_id, id, kind, state, concerns_vendor_id, cause,"
          + " confidence, reasons, created_at) VALUES (:organizationId, :id, :kind, 'OPEN',"
          + " :vendorId, :cause, 0, '[]', :createdAt)")
  void insert(
      UUID organizationId,
      UUID id,
      FindingKind kind,
      UUID vendorId,
      String cause,
      Instant createdAt);

  @Query(
      "UPDATE findings SET state = 'OPEN', confidence = :confidence,"
          + " reasons = CAST(:reasons AS jsonb), facts = CAST(:facts AS jsonb),"
          + " yearly_minor = :yearlyMinor, yearly_basis = :yearlyBasis, currency = :currency,"
          + " subscription_id = CAST(:subscriptionId AS uuid), decision_reason = NULL,"
          + " decided_by = NULL, decided_at = NULL, version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :findingId")
  void open(
      UUID organizationId,
      UUID findingId,
      double confidence,
      String reasons,
      String facts,
      @Nullable Long yearlyMinor,
      @Nullable String yearlyBasis,
      @Nullable String currency,
      @Nullable UUID subscriptionId);

  @Query(
      "UPDATE findings SET state = 'RESOLVED', decided_at = :at, version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :findingId")
  void resolve(UUID organizationId, UUID findingId, Instant at);

  @Query(
      "SELECT finding_id, invoice_id FROM finding_invoices"
          + " WHERE organization_id = :organizationId AND finding_id IN (:findingIds)")
  List<Ground> grounds(UUID organizationId, List<UUID> findingIds);

  @Query(
      "DELETE FROM finding_invoices"
          + " WHERE organization_id = :organizationId AND finding_id = :findingId")
  void detach(UUID organizationId, UUID findingId);

  /** An invoice behind a finding. */
  @Introspected
  record Ground(UUID findingId, UUID invoiceId) {}
}
