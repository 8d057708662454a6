package officewatch.api.invoices;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import officewatch.api.runtime.MoneyView;
import officewatch.invoices.InvoiceSummary;
import officewatch.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in a list.
 *
 * @param status AWAITING_UPLOAD, QUEUED, SCANNED, NEEDS_REVIEW, NOT_AN_INVOICE, DUPLICATE or
 *     REFUSED
 * @param reason why it is not SCANNED, and what to do
 * @param duplicateOf the invoice that counts instead
 * @param messageId the message it came with
 */
@Serdeable
record InvoiceView(
    UUID id,
    String source,
    String status,
    @Nullable String reason,
    @Nullable UUID duplicateOf,
    @Nullable UUID messageId,
    String fileName,
    @Nullable String kind,
    @Nullable InvoiceVendorView vendor,
    @Nullable String number,
    @Nullable LocalDate issueDate,
    @Nullable LocalDate dueDate,
    @Nullable String currency,
    @Nullable MoneyView net,
    @Nullable MoneyView tax,
    @Nullable MoneyView total,
    Instant createdAt,
    @Nullable Instant scannedAt) {

  static InvoiceView of(InvoiceSummary invoice) {
    @Nullable String currency = invoice.currency();
    return new InvoiceView(
        invoice.id(),
        invoice.source().name(),
        invoice.status().name(),
        invoice.reason(),
        invoice.duplicateOf(),
        invoice.messageId(),
        invoice.fileName(),
        invoice.kind(),
        InvoiceVendorView.of(
            invoice.vendorId(),
            invoice.vendorName(),
            invoice.vendorCatalogKey(),
            invoice.vendorConfidence()),
        invoice.number(),
        invoice.issueDate(),
        invoice.dueDate(),
        currency,
        money(invoice.netMinor(), currency),
        money(invoice.taxMinor(), currency),
        money(invoice.totalMinor(), currency),
        invoice.createdAt(),
        invoice.scannedAt());
  }

  static @Nullable MoneyView money(@Nullable Long minor, @Nullable String currency) {
    return minor == null || currency == null ? null : MoneyView.of(new Money(minor, currency));
  }

  /**
   * The vendor of an invoice.
   *
   * @param catalogKey its key in the catalogue; null when it is not there
   * @param confidence probability that it is the vendor, 0 to 1
   */
  @Serdeable
  record InvoiceVendorView(
      UUID id, String name, @Nullable String catalogKey, @Nullable Double confidence) {
    static @Nullable InvoiceVendorView of(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String catalogKey,
        @Nullable Double confidence) {
      return id == null || name == null
          ? null
          : new InvoiceVendorView(id, name, catalogKey, confidence);
    }
  }
}
