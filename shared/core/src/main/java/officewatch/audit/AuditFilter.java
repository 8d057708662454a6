package officewatch.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null means any.
 *
 * @param action for instance {@code subscription.updated}
 * @param subjectId the id of what was changed
 * @param actorId who changed it
 */
public record AuditFilter(
    @Nullable String action, @Nullable UUID subjectId, @Nullable UUID actorId) {}
