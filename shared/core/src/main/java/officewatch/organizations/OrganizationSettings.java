package officewatch.organizations;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import officewatch.cache.CacheInvalidation;
import officewatch.money.Money;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** Changes the settings of an organisation. Apart from {@link Organizations}, which only reads. */
@Singleton
public final class OrganizationSettings {
  private static final String UNIQUE_VIOLATION = "23505";

  private final OrganizationRows rows;
  private final TenantTransactions tenants;
  private final CacheInvalidation cache;

  OrganizationSettings(OrganizationRows rows, TenantTransactions tenants, CacheInvalidation cache) {
    this.rows = rows;
    this.tenants = tenants;
    this.cache = cache;
  }

  /**
   * Changes settings.
   *
   * @param expectedVersion the version the change is based on; null for any
   * @throws Problem.Stale when another version is stored
   * @throws Problem.Conflict {@code slug_taken}
   * @throws Problem.Invalid for an unusable short name, currency or time zone
   */
  public Organization change(
      UUID organizationId, OrganizationChange change, @Nullable Long expectedVersion) {
    return tenants.write(
        organizationId,
        () -> {
          Organization now = Organizations.found(rows.lock(organizationId));
          if (expectedVersion != null && expectedVersion != now.version()) {
            throw new Problem.Stale();
          }
          update(now, change);
          cache.afterCommit(organizationId);
          return Organizations.found(rows.find(organizationId));
        });
  }

  private void update(Organization now, OrganizationChange change) {
    try {
      rows.update(
          now.id(),
          Objects.requireNonNullElse(change.name(), now.name()),
          slug(change.slug(), now.slug()),
          currency(change.baseCurrency(), now.baseCurrency()),
          zone(change.timeZone(), now.timeZone()),
          Objects.requireNonNullElse(change.fiscalYearStartMonth(), now.fiscalYearStartMonth()));
    } catch (DataAccessException e) {
      // The short name is all that is unique here; asking first would leave room for a race.
      if (isUniqueViolation(e)) {
        throw OrganizationFounding.slugTaken();
      }
      throw e;
    }
  }

  private static boolean isUniqueViolation(Throwable fault) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static String slug(@Nullable String wished, String now) {
    if (wished == null || wished.equals(now)) {
      return now;
    }
    if (!Slugs.isValid(wished)) {
      throw new Problem.Invalid(
          "/slug", "must be 1 to 63 lower-case letters, digits and inner hyphens");
    }
    return wished;
  }

  private static String currency(@Nullable String wished, String now) {
    if (wished == null) {
      return now;
    }
    if (Money.decimals(wished).isEmpty()) {
      throw new Problem.Invalid("/baseCurrency", "must be an ISO 4217 code such as EUR");
    }
    return wished;
  }

  private static String zone(@Nullable String wished, String now) {
    if (wished == null) {
      return now;
    }
    if (!ZoneId.getAvailableZoneIds().contains(wished)) {
      throw new Problem.Invalid("/timeZone", "must be an IANA time zone such as Europe/Berlin");
    }
    return wished;
  }
}
