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

/** Documents that have been read and can be read again: those whose bytes are stored. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RereadRows extends GenericRepository<Invoice, UUID> {
  String READ =
      " organization_id = :organizationId AND document_sha256 IS NOT NULL"
          + " AND status NOT IN ('AWAITING_UPLOAD', 'QUEUED')";

  @Query("SELECT count(*) FROM invoices WHERE" + READ + " AND created_at <= :until")
  int count(UUID organizationId, Instant until);

  @Query("SELECT * FROM invoices WHERE" + READ + " AND id = :invoiceId")
  Optional<Invoice> find(UUID organizationId, UUID invoiceId);

  @Query("SELECT * FROM invoices WHERE" + READ + " AND id = :invoiceId FOR UPDATE")
  Optional<Invoice> lock(UUID organizationId, UUID invoiceId);

  @Query(
      "SELECT * FROM invoices WHERE"
          + READ
          + " AND created_at <= :until"
          + " AND (CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid)) ORDER BY id LIMIT 1")
  Optional<Invoice> next(UUID organizationId, Instant until, @Nullable UUID after);

  @Query(
      "UPDATE invoices SET engine_version = :engine, catalog_version = :catalogue,"
          + " rules_version = :rules"
          + " WHERE organization_id = :organizationId AND id = :invoiceId")
  void stamp(UUID organizationId, UUID invoiceId, String engine, String catalogue, String rules);

  @Query(
      "DELETE FROM charge_lines"
          + " WHERE organization_id = :organizationId AND invoice_id = :invoiceId")
  void deleteLines(UUID organizationId, UUID invoiceId);

  @Query(
      "UPDATE invoices SET duplicate_of = NULL"
          + " WHERE organization_id = :organizationId AND id = :invoiceId")
  void forgetOriginal(UUID organizationId, UUID invoiceId);

  /** Documents of other content that were taken for copies of the invoice. */
  @Query(
      "SELECT id FROM invoices WHERE"
          + READ
          + " AND duplicate_of = :invoiceId ORDER BY id LIMIT 1000")
  List<UUID> copies(UUID organizationId, UUID invoiceId);

  @Query(
      "UPDATE invoices SET status = 'QUEUED', duplicate_of = NULL, reason = NULL,"
          + " version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :invoiceId")
  void queueAgain(UUID organizationId, UUID invoiceId);

  @Query("SELECT name FROM vendors WHERE organization_id = :organizationId AND id = :vendorId")
  Optional<String> vendorName(UUID organizationId, UUID vendorId);
}
