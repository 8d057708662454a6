package officewatch.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditEvent, Long> {
  String SELECT =
      "SELECT sequence, entry, hash FROM audit_events" + " WHERE organization_id = :organizationId";

  @Query(
      SELECT
          + " AND (CAST(:before AS bigint) IS NULL OR sequence < CAST(:before AS bigint))"
          + " AND (CAST(:action AS text) IS NULL OR action = CAST(:action AS text))"
          + " AND (CAST(:subjectId AS text) IS NULL OR subject_id = CAST(:subjectId AS text))"
          + " AND (CAST(:actorId AS text) IS NULL OR actor_id = CAST(:actorId AS text))"
          + " ORDER BY sequence DESC LIMIT :limit")
  List<AuditEvent> list(
      UUID organizationId,
      @Nullable Long before,
      @Nullable String action,
      @Nullable String subjectId,
      @Nullable String actorId,
      int limit);

  @Query(SELECT + " AND sequence > :after AND sequence <= :last ORDER BY sequence LIMIT :limit")
  List<AuditEvent> chain(UUID organizationId, long after, long last, int limit);

  @Query("SELECT sequence, hash FROM audit_chains WHERE organization_id = :organizationId")
  Optional<AuditHead> head(UUID organizationId);
}
