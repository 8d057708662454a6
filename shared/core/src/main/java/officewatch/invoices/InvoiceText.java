package officewatch.invoices;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/**
 * The canonical text of a page, which evidence spans point into.
 *
 * @param invoiceId the document it is a page of: the invoice itself or one of its copies
 */
@Introspected
public record InvoiceText(UUID invoiceId, String part, int page, String content) {}
