package officewatch.inbox;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.UUID;

/** What became of a part of a message. */
@Introspected
public record InboundPart(
    String path,
    @Nullable String fileName,
    String mediaType,
    long sizeBytes,
    PartOutcome outcome,
    @Nullable String reason,
    @Nullable UUID invoiceId) {}
