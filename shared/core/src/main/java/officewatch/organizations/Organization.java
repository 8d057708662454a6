package officewatch.organizations;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * A tenant.
 *
 * @param slug short name, unique in the installation
 * @param kind each person has one SOLO organisation and may own one TEAM organisation
 * @param baseCurrency ISO 4217 code figures are shown in
 * @param timeZone IANA zone that decides which day it is
 * @param fiscalYearStartMonth 1 to 12
 */
@MappedEntity("organizations")
public record Organization(
    @Id UUID id,
    String name,
    String slug,
    OrganizationKind kind,
    OrganizationStatus status,
    String baseCurrency,
    String timeZone,
    int fiscalYearStartMonth,
    UUID ownerUserId,
    long version,
    Instant createdAt) {}
