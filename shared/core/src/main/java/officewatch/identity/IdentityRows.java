package officewatch.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface IdentityRows extends GenericRepository<Account, UUID> {

  @Query(
      "INSERT INTO users (id, email, name, password_hash, created_at)"
          + " VALUES (:id, :email, :name, :passwordHash, :createdAt)"
          + " ON CONFLICT (email) DO NOTHING")
  int insertUser(UUID id, String email, String name, String passwordHash, Instant createdAt);

  @Query("SELECT id, email, name, password_hash, status FROM users WHERE email = :email")
  Optional<Account> findAccount(String email);

  @Query("SELECT id, email, name, version, created_at FROM users WHERE id = :userId")
  Optional<User> findUser(UUID userId);

  @Query(
      "INSERT INTO sessions (id, user_id, created_at, expires_at)"
          + " VALUES (:id, :userId, :createdAt, :expiresAt)")
  void insertSession(UUID id, UUID userId, Instant createdAt, Instant expiresAt);

  @Query("UPDATE sessions SET revoked_at = :now WHERE id = :sessionId AND revoked_at IS NULL")
  int revokeSession(UUID sessionId, Instant now);

  @Query(
      "INSERT INTO refresh_tokens (token_hash, session_id, signed_into, issued_at, expires_at)"
          + " VALUES (:tokenHash, :sessionId, :signedInto, :issuedAt, :expiresAt)")
  void insertRefreshToken(
      byte[] tokenHash, UUID sessionId, UUID signedInto, Instant issuedAt, Instant expiresAt);

  @Query(
      "SELECT t.session_id, s.user_id, t.signed_into, t.expires_at, t.used_at,"
          + " t.sealed_successor, s.revoked_at IS NOT NULL OR s.expires_at <= :now AS ended"
          + " FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id"
          + " WHERE t.token_hash = :tokenHash FOR UPDATE OF t")
  Optional<RefreshTokenRow> lockRefreshToken(byte[] tokenHash, Instant now);

  @Query(
      "UPDATE refresh_tokens SET used_at = :now, sealed_successor = :sealedSuccessor"
          + " WHERE token_hash = :tokenHash")
  void markUsed(byte[] tokenHash, Instant now, byte[] sealedSuccessor);

  @Query(
      "SELECT m.role, m.is_owner AS owner FROM sessions s"
          + " JOIN users u ON u.id = s.user_id"
          + " JOIN memberships m ON m.user_id = u.id"
          + " JOIN organizations o ON o.id = m.organization_id"
          + " WHERE s.id = :sessionId AND s.user_id = :userId AND s.revoked_at IS NULL"
          + " AND s.expires_at > :now AND u.status = 'ACTIVE'"
          + " AND o.id = :organizationId AND o.status = 'ACTIVE'")
  Optional<AccessRow> findAccess(UUID sessionId, UUID userId, UUID organizationId, Instant now);

  @Query(
      "SELECT s.id AS session_id, s.user_id, m.role, m.is_owner AS owner FROM sessions s"
          + " JOIN users u ON u.id = s.user_id"
          + " JOIN memberships m ON m.user_id = u.id"
          + " JOIN organizations o ON o.id = m.organization_id"
          + " WHERE s.id IN (:sessionIds) AND s.revoked_at IS NULL AND s.expires_at > :now"
          + " AND u.status = 'ACTIVE' AND o.id = :organizationId AND o.status = 'ACTIVE'")
  List<SessionRightsRow> findRights(UUID organizationId, Collection<UUID> sessionIds, Instant now);

  @Query("SELECT organization_id FROM memberships WHERE user_id = :userId")
  List<UUID> organizationsOf(UUID userId);

  @Query(
      "SELECT u.email FROM memberships m JOIN users u ON u.id = m.user_id"
          + " WHERE m.organization_id = :organizationId")
  List<String> emailsIn(UUID organizationId);

  @Query(
      "DELETE FROM refresh_tokens WHERE session_id IN"
          + " (SELECT id FROM sessions WHERE expires_at <= :instant)")
  long deleteRefreshTokensOfSessionsEndedBefore(Instant instant);

  @Query("DELETE FROM sessions WHERE expires_at <= :instant")
  long deleteSessionsEndedBefore(Instant instant);
}
