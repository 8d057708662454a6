package officewatch.findings;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface WithdrawnRows extends GenericRepository<Finding, UUID> {

  @Query(
      "SELECT f.id FROM finding_invoices fi JOIN findings f"
          + " ON f.organization_id = fi.organization_id AND f.id = fi.finding_id"
          + " WHERE fi.organization_id = :organizationId AND fi.invoice_id = :invoiceId"
          + " AND f.kind = 'UNMANAGED_SUBSCRIPTION' ORDER BY f.id")
  List<UUID> findingsOf(UUID organizationId, UUID invoiceId);

  @Query(
      "DELETE FROM finding_invoices WHERE organization_id = :organizationId"
          + " AND finding_id = :findingId AND invoice_id = :invoiceId")
  void detach(UUID organizationId, UUID findingId, UUID invoiceId);

  @Query(
      "UPDATE findings f SET state = 'RESOLVED', decided_at = :at, version = version + 1"
          + " WHERE f.organization_id = :organizationId AND f.id = :findingId AND f.state = 'OPEN'"
          + " AND NOT EXISTS (SELECT FROM finding_invoices fi"
          + "      WHERE fi.organization_id = f.organization_id AND fi.finding_id = f.id)")
  int resolveWithoutGround(UUID organizationId, UUID findingId, Instant at);

  @Query(
      "UPDATE findings SET yearly_minor = :minor, yearly_basis = :basis, currency = :code,"
          + " version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :findingId")
  void weigh(
      UUID organizationId,
      UUID findingId,
      @Nullable Long minor,
      @Nullable String basis,
      @Nullable String code);
}
