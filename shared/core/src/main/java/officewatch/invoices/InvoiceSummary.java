package officewatch.invoices;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An invoice as it stands in a list; amounts in minor units. */
@Introspected
public record InvoiceSummary(
    UUID id,
    InvoiceSource source,
    InvoiceStatus status,
    @Nullable String reason,
    @Nullable UUID messageId,
    String fileName,
    @Nullable UUID duplicateOf,
    @Nullable String kind,
    @Nullable UUID vendorId,
    @Nullable String vendorName,
    @Nullable String vendorCatalogKey,
    @Nullable Double vendorConfidence,
    @Nullable String number,
    @Nullable LocalDate issueDate,
    @Nullable LocalDate dueDate,
    @Nullable String currency,
    @Nullable Long netMinor,
    @Nullable Long taxMinor,
    @Nullable Long totalMinor,
    Instant createdAt,
    @Nullable Instant scannedAt) {}
