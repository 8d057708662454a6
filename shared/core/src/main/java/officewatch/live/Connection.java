package officewatch.live;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A WebSocket connection and the session it was opened from. */
@MappedEntity("live_connections")
record Connection(
    UUID organizationId,
    @Id String connectionId,
    UUID userId,
    UUID sessionId,
    Instant connectedAt,
    Instant expiresAt) {}
