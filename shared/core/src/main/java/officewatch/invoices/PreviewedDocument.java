package officewatch.invoices;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a stored document says about its seller, as it was read. */
@Introspected
public record PreviewedDocument(
    UUID id,
    @Nullable UUID messageId,
    String fileName,
    InvoiceStatus status,
    @Nullable String vendorName,
    @Nullable String printedName,
    @Nullable String printedVatId,
    @Nullable String printedDomain,
    @Nullable String originAddress,
    @Nullable String originName,
    @Nullable String originSubject) {}
