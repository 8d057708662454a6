package officewatch.findings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which findings are wanted; null means any. */
public record FindingFilter(
    @Nullable FindingState state, @Nullable FindingKind kind, @Nullable UUID vendorId) {}
