package officewatch.live;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A ticket that has not been used, and whose it is. */
@MappedEntity("live_tickets")
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record TicketRow(
    UUID organizationId, @Id byte[] ticketHash, UUID userId, UUID sessionId, Instant expiresAt) {}
