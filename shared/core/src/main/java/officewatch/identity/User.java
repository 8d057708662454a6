package officewatch.identity;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** A person, without secrets. */
@Introspected
public record User(UUID id, String email, String name, long version, Instant createdAt) {}
