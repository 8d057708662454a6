package officewatch.identity;

import java.util.UUID;
import officewatch.organizations.Role;

/**
 * Who is asking, for which organisation, and what they may do there now.
 *
 * @param owner whether the organisation belongs to them
 */
public record Caller(UUID userId, UUID organizationId, UUID sessionId, Role role, boolean owner) {}
