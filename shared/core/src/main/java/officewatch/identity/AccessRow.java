package officewatch.identity;

import io.micronaut.core.annotation.Introspected;
import officewatch.organizations.Role;

/** What a live session may do in an organisation now. */
@Introspected
record AccessRow(Role role, boolean owner) {}
