package officewatch.api.organizations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import officewatch.api.runtime.Versioned;
import officewatch.organizations.Organization;

/**
 * An organisation.
 *
 * @param kind {@code SOLO}, a person's own, or {@code TEAM}
 * @param baseCurrency ISO 4217 code figures are shown in
 * @param timeZone IANA zone that decides which day it is
 * @param fiscalYearStartMonth 1 to 12
 */
@Serdeable
public record OrganizationView(
    UUID id,
    String name,
    String slug,
    String kind,
    String baseCurrency,
    String timeZone,
    int fiscalYearStartMonth,
    UUID ownerUserId,
    long version,
    Instant createdAt)
    implements Versioned {

  /** What clients see of an organisation. */
  public static OrganizationView of(Organization organization) {
    return new OrganizationView(
        organization.id(),
        organization.name(),
        organization.slug(),
        organization.kind().name(),
        organization.baseCurrency(),
        organization.timeZone(),
        organization.fiscalYearStartMonth(),
        organization.ownerUserId(),
        organization.version(),
        organization.createdAt());
  }
}
