package officewatch.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutboxRows extends GenericRepository<OutboxRow, UUID> {

  @Query(
      "INSERT INTO outbox (organization_id, id, kind, payload, created_at)"
          + " VALUES (:organizationId, :id, :kind, :payload, :createdAt)")
  void insert(UUID organizationId, UUID id, String kind, String payload, Instant createdAt);

  @Query("DELETE FROM outbox WHERE organization_id = :organizationId AND id IN (:ids)")
  void delete(UUID organizationId, List<UUID> ids);

  @Query(
      "SELECT * FROM outbox WHERE created_at < :before AND (created_at, id) > (:afterTime,"
          + " :afterId) ORDER BY created_at, id LIMIT :limit")
  List<OutboxRow> page(Instant before, Instant afterTime, UUID afterId, int limit);
}
