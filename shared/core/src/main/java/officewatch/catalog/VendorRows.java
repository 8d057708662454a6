package officewatch.catalog;

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
interface VendorRows extends GenericRepository<Vendor, UUID> {

  @Query("SELECT * FROM vendors WHERE organization_id = :organizationId AND id = :vendorId")
  Optional<Vendor> find(UUID organizationId, UUID vendorId);

  @Query(
      "SELECT v.* FROM vendor_identities i"
          + " JOIN vendors v ON v.organization_id = i.organization_id AND v.id = i.vendor_id"
          + " WHERE i.organization_id = :organizationId AND i.identity_key = :identityKey")
  Optional<Vendor> findByIdentity(UUID organizationId, String identityKey);

  /** Lets one transaction at a time make vendors of an organisation; ends with the transaction. */
  @Query("SELECT pg_advisory_xact_lock(hashtextextended('vendors:' || :organizationId, 0)) IS NULL")
  boolean lock(String organizationId);

  @Query(
      "INSERT INTO vendors (organization_id, id, catalog_key, name, vat_id, domain, created_at)"
          + " VALUES (:organizationId, :id, :catalogKey, :name, :vatId, :domain, :createdAt)")
  void insert(
      UUID organizationId,
      UUID id,
      @Nullable String catalogKey,
      String name,
      @Nullable String vatId,
      @Nullable String domain,
      Instant createdAt);

  @Query(
      "INSERT INTO vendor_identities (organization_id, identity_key, vendor_id)"
          + " VALUES (:organizationId, :identityKey, :vendorId) ON CONFLICT DO NOTHING")
  int identify(UUID organizationId, String identityKey, UUID vendorId);

  /** How many of the keys lead to a vendor, whichever. */
  @Query(
      "SELECT count(*) FROM vendor_identities"
          + " WHERE organization_id = :organizationId AND identity_key IN (:identityKeys)")
  int countIdentities(UUID organizationId, List<String> identityKeys);

  /** Fills in what is not known yet. */
  @Query(
      "UPDATE vendors SET vat_id = coalesce(vat_id, CAST(:vatId AS text)),"
          + " domain = coalesce(domain, CAST(:domain AS text)), version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :vendorId")
  int complete(UUID organizationId, UUID vendorId, @Nullable String vatId, @Nullable String domain);

  @Query(
      "SELECT * FROM vendors WHERE organization_id = :organizationId AND id = :vendorId"
          + " FOR UPDATE")
  Optional<Vendor> lock(UUID organizationId, UUID vendorId);

  @Query(
      "UPDATE vendors SET status = :status, version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :vendorId AND status <> :status")
  int changeStatus(UUID organizationId, UUID vendorId, VendorStatus status);

  @Query(
      "UPDATE vendors SET name = :newName, version = version + 1"
          + " WHERE organization_id = :organizationId AND id = :vendorId")
  void rename(UUID organizationId, UUID vendorId, String newName);
}
