package officewatch.api.invoices;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.api.invoices.InvoiceView.InvoiceVendorView;
import officewatch.api.runtime.MoneyView;
import officewatch.api.runtime.Versioned;
import officewatch.catalog.Vendor;
import officewatch.invoices.ChargeLine;
import officewatch.invoices.FieldReading;
import officewatch.invoices.Invoice;
import officewatch.invoices.InvoiceDetail;
import officewatch.invoices.InvoiceHistoryEntry;
import officewatch.invoices.InvoiceText;
import officewatch.invoices.PossibleDuplicate;
import officewatch.invoices.StoredReading;
import officewatch.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An invoice with its evidence.
 *
 * @param verdict whether the document could be opened: OK, ENCRYPTED, MALFORMED, UNSUPPORTED,
 *     RESOURCE_LIMIT or TIMEOUT
 * @param readFrom xml, pdf-xml, pdf, html or text
 * @param duplicateOf the invoice that counts instead; it says what all its copies say together
 * @param possibleDuplicates invoices that may be the same and count all the same
 * @param correctsInvoiceId the invoice that a credit note names
 * @param customerAccount the customer's number with the vendor, letters and digits only
 * @param traits SELF_BILLED, CORRECTION, HIDDEN_TEXT, INSTRUCTIONS
 * @param fields by name: number, issueDate, dueDate, currency, net, tax, total, payable,
 *     vendorName, vendorVatId, vendorDomain, buyerName, periodStart, periodEnd
 * @param texts the canonical texts that evidence points into
 * @param vendorReasons why the vendor is who it is
 * @param periodEnd last day of the service period
 * @param engineVersion of the reader that read it; with catalogVersion and rulesVersion (the
 *     organization's own catalog entries and mail domains) equal, it would be read the same again
 */
@Serdeable
record InvoiceDetailView(
    UUID id,
    String source,
    String status,
    @Nullable String reason,
    @Nullable String verdict,
    @Nullable UUID duplicateOf,
    List<PossibleDuplicateView> possibleDuplicates,
    @Nullable UUID correctsInvoiceId,
    @Nullable String customerAccount,
    List<String> traits,
    @Nullable UUID messageId,
    String fileName,
    String mediaType,
    long size,
    @Nullable String kind,
    @Nullable String readFrom,
    @Nullable InvoiceVendorView vendor,
    List<String> vendorReasons,
    @Nullable String number,
    @Nullable LocalDate issueDate,
    @Nullable LocalDate dueDate,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    @Nullable String currency,
    @Nullable MoneyView net,
    @Nullable MoneyView tax,
    @Nullable MoneyView total,
    @Nullable MoneyView payable,
    Map<String, FieldReading> fields,
    List<ChargeLineView> lines,
    List<TextView> texts,
    List<String> warnings,
    List<StatusView> history,
    @Nullable String engineVersion,
    @Nullable String catalogVersion,
    @Nullable String rulesVersion,
    long version,
    Instant createdAt,
    @Nullable Instant scannedAt)
    implements Versioned {

  static InvoiceDetailView of(InvoiceDetail detail, JsonMapper json) {
    Invoice invoice = detail.invoice();
    StoredReading reading =
        reading(
            invoice.joinedReading() == null ? invoice.reading() : invoice.joinedReading(), json);
    @Nullable String currency = invoice.currency();
    @Nullable Vendor vendor = detail.vendor();
    return new InvoiceDetailView(
        invoice.id(),
        invoice.source().name(),
        invoice.status().name(),
        invoice.reason(),
        invoice.verdict(),
        invoice.duplicateOf(),
        detail.possibleDuplicates().stream().map(PossibleDuplicateView::of).toList(),
        invoice.correctsInvoiceId(),
        invoice.account(),
        invoice.traits() == null ? List.of() : List.of(invoice.traits().split(",")),
        invoice.messageId(),
        invoice.fileName(),
        invoice.mediaType(),
        invoice.sizeBytes(),
        invoice.kind(),
        invoice.readFrom(),
        vendor == null
            ? null
            : InvoiceVendorView.of(
                vendor.id(), vendor.name(), vendor.catalogKey(), invoice.vendorConfidence()),
        reading.vendorReasons(),
        invoice.number(),
        invoice.issueDate(),
        invoice.dueDate(),
        invoice.periodStart(),
        invoice.periodEnd(),
        currency,
        InvoiceView.money(invoice.netMinor(), currency),
        InvoiceView.money(invoice.taxMinor(), currency),
        InvoiceView.money(invoice.totalMinor(), currency),
        InvoiceView.money(invoice.payableMinor(), currency),
        reading.fields(),
        detail.lines().stream().map(ChargeLineView::of).toList(),
        detail.texts().stream().map(TextView::of).toList(),
        reading.warnings(),
        detail.history().stream().map(StatusView::of).toList(),
        invoice.engineVersion(),
        invoice.catalogVersion(),
        invoice.rulesVersion(),
        invoice.version(),
        invoice.createdAt(),
        invoice.scannedAt());
  }

  private static StoredReading reading(@Nullable String stored, JsonMapper json) {
    if (stored == null) {
      return new StoredReading(Map.of(), List.of(), List.of());
    }
    try {
      return json.readValue(stored, StoredReading.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A charge.
   *
   * @param periodEnd first day behind the service period
   * @param frequency ONE_TIME, RECURRING or USAGE
   * @param category PURCHASE, USAGE, TAX, CREDIT or ADJUSTMENT
   */
  @Serdeable
  record ChargeLineView(
      UUID id,
      String description,
      @Nullable String quantity,
      @Nullable String unitPrice,
      MoneyView net,
      @Nullable LocalDate periodStart,
      @Nullable LocalDate periodEnd,
      String frequency,
      String category) {
    static ChargeLineView of(ChargeLine line) {
      return new ChargeLineView(
          line.id(),
          line.description(),
          plain(line.quantity()),
          plain(line.unitPrice()),
          MoneyView.of(new Money(line.netMinor(), line.currency())),
          line.periodStart(),
          line.periodEnd(),
          line.frequency(),
          line.category());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
      return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
  }

  /**
   * An invoice that may be the same.
   *
   * @param why SAME_NUMBER for one number with another total or day, as a correction has it;
   *     SAME_DAY_AND_TOTAL when one of the two has no number
   */
  @Serdeable
  record PossibleDuplicateView(
      UUID invoiceId,
      @Nullable String number,
      @Nullable LocalDate issueDate,
      @Nullable MoneyView total,
      String why) {
    static PossibleDuplicateView of(PossibleDuplicate other) {
      return new PossibleDuplicateView(
          other.id(),
          other.number(),
          other.issueDate(),
          InvoiceView.money(other.totalMinor(), other.currency()),
          other.sameNumber() ? "SAME_NUMBER" : "SAME_DAY_AND_TOTAL");
    }
  }

  /**
   * The canonical text of a page.
   *
   * @param documentId the document it is a page of: this invoice or one of its copies
   */
  @Serdeable
  record TextView(String part, int page, String text, UUID documentId) {
    static TextView of(InvoiceText text) {
      return new TextView(text.part(), text.page(), text.content(), text.invoiceId());
    }
  }

  /** A status the invoice took. */
  @Serdeable
  record StatusView(String status, @Nullable String reason, Instant at) {
    static StatusView of(InvoiceHistoryEntry entry) {
      return new StatusView(entry.status().name(), entry.reason(), entry.at());
    }
  }
}
