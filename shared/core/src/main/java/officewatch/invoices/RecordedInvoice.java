package officewatch.invoices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import officewatch.catalog.Vendor;
import officewatch.reader.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that counts, as other features need it. Amounts in minor units.
 *
 * @param vendorConfidence probability that the vendor is right
 * @param vendorReasons why the vendor is who it is
 * @param periodEnd first day behind the service period
 * @param mayBeSubscription false when the organisation's own catalogue says that it is none
 */
public record RecordedInvoice(
    UUID organizationId,
    UUID invoiceId,
    DocumentKind kind,
    Vendor vendor,
    double vendorConfidence,
    List<String> vendorReasons,
    @Nullable String currency,
    @Nullable Long netMinor,
    @Nullable Long totalMinor,
    @Nullable LocalDate issueDate,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    boolean mayBeSubscription) {
  public RecordedInvoice {
    vendorReasons = List.copyOf(vendorReasons);
  }
}
