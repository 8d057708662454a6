package officewatch.organizations;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** A person's place in an organisation. */
@Introspected
public record Membership(
    UUID organizationId,
    String organizationName,
    String organizationSlug,
    OrganizationKind organizationKind,
    Role role,
    boolean owner) {}
