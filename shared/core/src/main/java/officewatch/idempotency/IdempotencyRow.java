package officewatch.idempotency;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("idempotency_keys")
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record IdempotencyRow(
    UUID organizationId,
    @Id String key,
    byte[] fingerprint,
    int status,
    String headers,
    String body,
    Instant createdAt) {}
