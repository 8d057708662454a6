package officewatch.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConnectionRows extends GenericRepository<Connection, String> {

  @Query(
      "INSERT INTO live_connections (organization_id, connection_id, user_id, session_id,"
          + " connected_at, expires_at) VALUES (:organizationId, :connectionId, :userId,"
          + " :sessionId, :connectedAt, :expiresAt) ON CONFLICT DO NOTHING")
  int insert(
      UUID organizationId,
      String connectionId,
      UUID userId,
      UUID sessionId,
      Instant connectedAt,
      Instant expiresAt);

  @Query(
      "UPDATE live_connections SET expires_at = :now WHERE organization_id = :organizationId"
          + " AND connection_id IN (SELECT connection_id FROM live_connections"
          + " WHERE organization_id = :organizationId AND user_id = :userId AND expires_at > :now"
          + " ORDER BY connected_at DESC, connection_id OFFSET :kept)")
  void expireAllButNewest(UUID organizationId, UUID userId, int kept, Instant now);

  @Query(
      "SELECT EXISTS (SELECT FROM live_connections WHERE organization_id = :organizationId"
          + " AND expires_at > :now)")
  boolean isAnyOpen(UUID organizationId, Instant now);

  @Query("SELECT * FROM live_connections WHERE organization_id = :organizationId")
  List<Connection> of(UUID organizationId);

  @Query("SELECT organization_id FROM live_connections WHERE connection_id = :connectionId")
  Optional<UUID> route(String connectionId);

  @Query(
      "DELETE FROM live_connections WHERE organization_id = :organizationId"
          + " AND connection_id IN (:connectionIds)")
  void delete(UUID organizationId, List<String> connectionIds);

  @Query("DELETE FROM live_connections WHERE expires_at <= :now")
  long deleteAllExpired(Instant now);
}
