package officewatch.invoices;

import java.time.YearMonth;
import java.util.UUID;
import officewatch.reader.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices are wanted; null means any.
 *
 * @param status without one, duplicates are left out, unless {@code duplicateOf} asks for them
 * @param duplicateOf only the copies of this invoice
 * @param month of the invoice date
 * @param text part of number, vendor or file name, without regard to case
 * @param uploadedBy only this person's own uploads
 */
public record InvoiceFilter(
    @Nullable InvoiceStatus status,
    @Nullable DocumentKind kind,
    @Nullable UUID duplicateOf,
    @Nullable UUID vendorId,
    @Nullable YearMonth month,
    @Nullable String text,
    @Nullable UUID uploadedBy) {}
