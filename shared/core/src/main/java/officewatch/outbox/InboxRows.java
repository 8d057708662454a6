package officewatch.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InboxRows extends GenericRepository<OutboxRow, UUID> {

  @Query(
      "INSERT INTO inbox (organization_id, consumer, content_key, received_at)"
          + " VALUES (:organizationId, :consumer, :contentKey, :receivedAt) ON CONFLICT DO NOTHING")
  int insert(UUID organizationId, String consumer, String contentKey, Instant receivedAt);
}
