package officewatch.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Where an organisation's trail ends. Whoever keeps it elsewhere can tell later that nothing is
 * gone.
 */
@MappedEntity("audit_chains")
public record AuditHead(@Id long sequence, byte[] hash) {
  static final AuditHead NONE = new AuditHead(0, new byte[32]);
}
