package officewatch.invoices;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/** A status an invoice took. */
@Introspected
public record InvoiceHistoryEntry(InvoiceStatus status, @Nullable String reason, Instant at) {}
