package officewatch.invoices;

import io.micronaut.core.annotation.Introspected;

/** The canonical text of a page, which evidence spans point into. */
@Introspected
public record InvoiceText(String part, int page, String content) {}
