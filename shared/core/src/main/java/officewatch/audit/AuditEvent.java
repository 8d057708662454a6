package officewatch.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An entry of an organisation's trail.
 *
 * @param sequence 1 for the first
 * @param entry what happened, as JSON, exactly as it was hashed
 * @param hash SHA-256 over the hash before (32 zero bytes before the first) and the UTF-8 bytes of
 *     the entry
 */
@MappedEntity("audit_events")
public record AuditEvent(@Id long sequence, String entry, byte[] hash) {}
