package officewatch.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TicketRows extends GenericRepository<TicketRow, byte[]> {

  @Query(
      "INSERT INTO live_tickets (organization_id, ticket_hash, user_id, session_id, expires_at)"
          + " VALUES (:organizationId, :ticketHash, :userId, :sessionId, :expiresAt)")
  void insert(
      UUID organizationId, byte[] ticketHash, UUID userId, UUID sessionId, Instant expiresAt);

  @Query(
      "SELECT * FROM live_tickets WHERE organization_id = :organizationId"
          + " AND ticket_hash = :ticketHash FOR UPDATE")
  Optional<TicketRow> lock(UUID organizationId, byte[] ticketHash);

  @Query(
      "DELETE FROM live_tickets WHERE organization_id = :organizationId"
          + " AND ticket_hash = :ticketHash")
  void delete(UUID organizationId, byte[] ticketHash);

  @Query(
      "DELETE FROM live_tickets WHERE organization_id = :organizationId AND user_id = :userId"
          + " AND expires_at <= :now")
  void deleteExpired(UUID organizationId, UUID userId, Instant now);

  @Query(
      "SELECT count(*) FROM live_tickets WHERE organization_id = :organizationId"
          + " AND user_id = :userId")
  long countOf(UUID organizationId, UUID userId);

  @Query("DELETE FROM live_tickets WHERE expires_at <= :now")
  long deleteAllExpired(Instant now);
}
