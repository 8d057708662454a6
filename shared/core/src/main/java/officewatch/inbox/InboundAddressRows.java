package officewatch.inbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InboundAddressRows extends GenericRepository<InboundAddressRow, UUID> {

  @Query(
      "INSERT INTO inbound_addresses (organization_id, id, local_part, created_at)"
          + " VALUES (:organizationId, :id, :localPart, :createdAt)")
  void insert(UUID organizationId, UUID id, String localPart, Instant createdAt);

  /**
   * Lets one transaction at a time replace an organisation's address; ends with the transaction.
   * Not a lock on the organisation's row: a remembered request holds a share of that already, and
   * two such would wait for each other.
   */
  @Query("SELECT pg_advisory_xact_lock(hashtextextended('address:' || :organizationId, 0)) IS NULL")
  boolean lock(String organizationId);

  @Query(
      "UPDATE inbound_addresses SET retired_at = :now"
          + " WHERE organization_id = :organizationId AND retired_at IS NULL")
  void retire(UUID organizationId, Instant now);

  @Query(
      "SELECT id, local_part, created_at FROM inbound_addresses"
          + " WHERE organization_id = :organizationId AND retired_at IS NULL")
  Optional<InboundAddressRow> current(UUID organizationId);

  @Query(
      "SELECT organization_id FROM inbound_addresses"
          + " WHERE local_part = :localPart AND retired_at IS NULL")
  Optional<UUID> route(String localPart);
}
