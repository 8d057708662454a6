package officewatch.invoices;

import java.util.UUID;

/** A document to scan. */
public record ScanJob(
    UUID organizationId, UUID invoiceId, String objectKey, String fileName, String mediaType) {}
