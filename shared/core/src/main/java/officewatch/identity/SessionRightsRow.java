package officewatch.identity;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import officewatch.organizations.Role;

/** What a live session may do in an organisation now, and whose it is. */
@Introspected
record SessionRightsRow(UUID sessionId, UUID userId, Role role, boolean owner) {}
