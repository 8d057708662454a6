package officewatch.idempotency;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface IdempotencyRows extends GenericRepository<IdempotencyRow, String> {

  @Query("SELECT pg_try_advisory_xact_lock(:lock)")
  boolean tryLock(long lock);

  @Query(
      "SELECT * FROM idempotency_keys"
          + " WHERE organization_id = :organizationId AND key = :key AND created_at > :since")
  Optional<IdempotencyRow> find(UUID organizationId, String key, Instant since);

  @Query(
      "INSERT INTO idempotency_keys"
          + " (organization_id, key, fingerprint, status, headers, body, created_at)"
          + " VALUES (:organizationId, :key, :fingerprint, :status, :headers, :body, :createdAt)"
          + " ON CONFLICT (organization_id, key) DO UPDATE SET fingerprint = :fingerprint,"
          + " status = :status, headers = :headers, body = :body, created_at = :createdAt")
  void store(
      UUID organizationId,
      String key,
      byte[] fingerprint,
      int status,
      String headers,
      String body,
      Instant createdAt);

  @Query("DELETE FROM idempotency_keys WHERE created_at <= :instant")
  long deleteBefore(Instant instant);
}
