package officewatch.organizations;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OrganizationRows extends GenericRepository<Organization, UUID> {

  @Query("SELECT * FROM organizations WHERE id = :organizationId")
  Optional<Organization> find(UUID organizationId);

  /** As {@link #find}; until the transaction ends nobody else changes it. */
  @Query("SELECT * FROM organizations WHERE id = :organizationId FOR UPDATE")
  Optional<Organization> lock(UUID organizationId);

  @Query(
      "SELECT EXISTS (SELECT FROM organizations WHERE owner_user_id = :userId AND kind = 'TEAM')")
  boolean ownsTeam(UUID userId);

  @Query(
      "INSERT INTO organizations (id, name, slug, kind, owner_user_id, created_at)"
          + " VALUES (:id, :name, :slug, :kind, :ownerUserId, :createdAt)"
          + " ON CONFLICT DO NOTHING")
  int insert(
      UUID id,
      String name,
      String slug,
      OrganizationKind kind,
      UUID ownerUserId,
      Instant createdAt);

  @Query(
      "INSERT INTO memberships (organization_id, user_id, role, is_owner, created_at)"
          + " VALUES (:organizationId, :userId, :role, :owner, :createdAt)")
  void insertMembership(
      UUID organizationId, UUID userId, Role role, boolean owner, Instant createdAt);

  @Query(
      "UPDATE organizations SET name = :name, slug = :slug, base_currency = :baseCurrency,"
          + " time_zone = :timeZone, fiscal_year_start_month = :fiscalYearStartMonth,"
          + " version = version + 1 WHERE id = :organizationId")
  void update(
      UUID organizationId,
      String name,
      String slug,
      String baseCurrency,
      String timeZone,
      int fiscalYearStartMonth);

  @Query(
      "SELECT o.id AS organization_id, o.name AS organization_name, o.slug AS organization_slug,"
          + " o.kind AS organization_kind, m.role, m.is_owner AS owner"
          + " FROM memberships m JOIN organizations o ON o.id = m.organization_id"
          + " WHERE m.user_id = :userId AND o.status = 'ACTIVE' ORDER BY o.created_at, o.id")
  List<Membership> ofUser(UUID userId);
}
