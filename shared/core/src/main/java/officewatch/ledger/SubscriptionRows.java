package officewatch.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubscriptionRows extends GenericRepository<SubscriptionRow, UUID> {
  String SELECT =
      "SELECT s.*, v.name AS vendor_name, v.catalog_key AS vendor_catalog_key FROM subscriptions s"
          + " JOIN vendors v ON v.organization_id = s.organization_id AND v.id = s.vendor_id"
          + " WHERE s.organization_id = :organizationId ";

  @Query(SELECT + "AND s.id = :subscriptionId")
  Optional<SubscriptionRow> find(UUID organizationId, UUID subscriptionId);

  /** As {@link #find}, and no other transaction changes it before this one ends. */
  @Query(SELECT + "AND s.id = :subscriptionId FOR UPDATE OF s")
  Optional<SubscriptionRow> lock(UUID organizationId, UUID subscriptionId);

  @Query(
      SELECT + "AND s.vendor_id = :vendorId AND s.status <> 'ARCHIVED' ORDER BY s.id DESC LIMIT 1")
  Optional<SubscriptionRow> inForce(UUID organizationId, UUID vendorId);

  @Query(SELECT + "AND s.vendor_id = :vendorId ORDER BY s.id")
  List<SubscriptionRow> ofVendor(UUID organizationId, UUID vendorId);

  /** The entries of a vendor that are not archived, counted up to {@code most}. */
  @Query(
      "SELECT count(*) FROM (SELECT FROM subscriptions WHERE organization_id = :organizationId"
          + " AND vendor_id = :vendorId AND status <> 'ARCHIVED' LIMIT :most) AS counted")
  int count(UUID organizationId, UUID vendorId, int most);

  @Query(SELECT + "AND s.status <> 'ARCHIVED' AND v.catalog_key IN (:catalogKeys) ORDER BY s.id")
  List<SubscriptionRow> inForceWith(UUID organizationId, List<String> catalogKeys);

  @Query(
      SELECT
          + "AND CASE WHEN CAST(:status AS text) IS NULL THEN s.status <> 'ARCHIVED'"
          + " ELSE s.status = :status END"
          + " AND (CAST(:vendorId AS uuid) IS NULL OR s.vendor_id = :vendorId)"
          + " AND (CAST(:text AS text) IS NULL OR position(lower(:text) IN lower("
          + "concat_ws(chr(10), v.name, s.plan, s.department))) > 0)"
          + " AND (CAST(:after AS uuid) IS NULL OR s.id < :after)"
          + " ORDER BY s.id DESC LIMIT :limit")
  List<SubscriptionRow> list(
      UUID organizationId,
      @Nullable SubscriptionStatus status,
      @Nullable UUID vendorId,
      @Nullable String text,
      @Nullable UUID after,
      int limit);

  @Query(
      "SELECT v.name, v.catalog_key, CAST(:ownerUserId AS uuid) IS NULL OR EXISTS ("
          + "SELECT FROM memberships m WHERE m.organization_id = v.organization_id"
          + " AND m.user_id = :ownerUserId) AS owner_is_member FROM vendors v"
          + " WHERE v.organization_id = :organizationId AND v.id = :vendorId")
  Optional<Parties> parties(UUID organizationId, UUID vendorId, @Nullable UUID ownerUserId);

  @Query(
      "INSERT INTO subscriptions (organization_id, id, vendor_id, plan, amount_minor, currency,"
          + " cycle, seats, department, owner_user_id, started_on, initial_term_months,"
          + " renewal_term_months, auto_renew, notice_number, notice_unit, notice_wording,"
          + " attributes, status, version, created_at) VALUES (:organizationId, :id, :vendorId,"
          + " :plan, :amountMinor, :currency, :cycle, :seats, :department, :ownerUserId,"
          + " :startedOn, :initialTermMonths, :renewalTermMonths, :autoRenew, :noticeNumber,"
          + " :noticeUnit, :noticeWording, CAST(:attributes AS jsonb), :status, :version,"
          + " :createdAt)")
  void insert(SubscriptionRow row);

  @Query(
      "UPDATE subscriptions SET vendor_id = :vendorId, plan = :plan, amount_minor = :amountMinor,"
          + " currency = :currency, cycle = :cycle, seats = :seats, department = :department,"
          + " owner_user_id = :ownerUserId, started_on = :startedOn,"
          + " initial_term_months = :initialTermMonths,"
          + " renewal_term_months = :renewalTermMonths, auto_renew = :autoRenew,"
          + " notice_number = :noticeNumber, notice_unit = :noticeUnit,"
          + " notice_wording = :noticeWording, attributes = CAST(:attributes AS jsonb),"
          + " status = :status, version = :version"
          + " WHERE organization_id = :organizationId AND id = :id")
  void update(SubscriptionRow row);

  @Query(
      "UPDATE subscriptions SET status = 'ARCHIVED', archived_at = :archivedAt,"
          + " version = version + 1 WHERE organization_id = :organizationId"
          + " AND id = :subscriptionId")
  void archive(UUID organizationId, UUID subscriptionId, Instant archivedAt);
}
