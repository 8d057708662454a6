package officewatch.outbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** Something that must happen after the commit it was written with. */
@MappedEntity("outbox")
record OutboxRow(
    @Id UUID id, UUID organizationId, String kind, String payload, Instant createdAt) {}
