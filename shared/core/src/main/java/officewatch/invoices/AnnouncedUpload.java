package officewatch.invoices;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** An upload whose file has not arrived. */
@Introspected
record AnnouncedUpload(UUID organizationId, UUID id) {}
