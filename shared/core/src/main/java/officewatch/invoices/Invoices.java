package officewatch.invoices;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import officewatch.catalog.Vendor;
import officewatch.catalog.Vendors;
import officewatch.objects.ObjectReader;
import officewatch.paging.Page;
import officewatch.paging.PageRequest;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** What became of the documents of an organisation. */
@Singleton
public final class Invoices {
  private static final Duration DOWNLOAD_LIFE = Duration.ofMinutes(2);

  private final InvoiceRows rows;
  private final CopyRows copies;
  private final Vendors vendors;
  private final ObjectReader objects;
  private final TenantTransactions transactions;

  Invoices(
      InvoiceRows rows,
      CopyRows copies,
      Vendors vendors,
      ObjectReader objects,
      TenantTransactions transactions) {
    this.rows = rows;
    this.copies = copies;
    this.vendors = vendors;
    this.objects = objects;
    this.transactions = transactions;
  }

  /** The invoices the filter asks for, newest first. */
  public Page<InvoiceSummary> list(UUID organizationId, InvoiceFilter filter, PageRequest page) {
    @Nullable YearMonth month = filter.month();
    @Nullable LocalDate from = month == null ? null : month.atDay(1);
    @Nullable LocalDate until = month == null ? null : month.plusMonths(1).atDay(1);
    @Nullable InvoiceStatus status = filter.status();
    return transactions.read(
        organizationId,
        () ->
            page.page(
                rows.list(
                    organizationId,
                    page.after(),
                    status == null ? null : status.name(),
                    filter.kind() == null ? null : filter.kind().name(),
                    filter.duplicateOf(),
                    filter.vendorId(),
                    from,
                    until,
                    filter.uploadedBy(),
                    filter.text(),
                    page.fetch()),
                InvoiceSummary::id));
  }

  /**
   * The invoice with its evidence.
   *
   * @param onlyUploadedBy the caller sees their own uploads only; null for all
   * @throws Problem.NotFound when there is none the caller may see
   */
  public InvoiceDetail get(UUID organizationId, UUID invoiceId, @Nullable UUID onlyUploadedBy) {
    return transactions.read(
        organizationId,
        () -> {
          Invoice invoice = require(organizationId, invoiceId, onlyUploadedBy);
          @Nullable UUID vendorId = invoice.vendorId();
          @Nullable Vendor vendor =
              vendorId == null ? null : vendors.require(organizationId, vendorId);
          return new InvoiceDetail(
              invoice,
              vendor,
              rows.lines(organizationId, invoiceId),
              copies.possible(organizationId, invoiceId),
              rows.texts(organizationId, invoiceId),
              rows.history(organizationId, invoiceId));
        });
  }

  /**
   * A short-lived address of the stored original.
   *
   * @throws Problem.NotFound when there is no such invoice, or its bytes never arrived
   */
  public URI document(UUID organizationId, UUID invoiceId, @Nullable UUID onlyUploadedBy) {
    Invoice invoice =
        transactions.read(organizationId, () -> require(organizationId, invoiceId, onlyUploadedBy));
    Optional<Invoice> stored =
        Optional.of(invoice).filter(found -> found.status() != InvoiceStatus.AWAITING_UPLOAD);
    return stored
        .map(
            found ->
                objects.presignRead(
                    found.objectKey(), found.fileName(), found.mediaType(), DOWNLOAD_LIFE))
        .orElseThrow(() -> new Problem.NotFound("document"));
  }

  private Invoice require(UUID organizationId, UUID invoiceId, @Nullable UUID onlyUploadedBy) {
    return rows.find(organizationId, invoiceId)
        .filter(invoice -> onlyUploadedBy == null || onlyUploadedBy.equals(invoice.uploadedBy()))
        .orElseThrow(() -> new Problem.NotFound("invoice"));
  }
}
