package officewatch.api.invoices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import officewatch.api.runtime.CachedLists;
import officewatch.api.runtime.ListAddress;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.invoices.InvoiceFilter;
import officewatch.invoices.InvoiceStatus;
import officewatch.invoices.Invoices;
import officewatch.paging.PageRequest;
import officewatch.reader.DocumentKind;
import org.jspecify.annotations.Nullable;

/** Lists invoices. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Invoices")
class ListInvoices {
  private static final String PATH = "/api/v1/invoices";

  private final Invoices invoices;
  private final CachedLists lists;

  ListInvoices(Invoices invoices, CachedLists lists) {
    this.invoices = invoices;
    this.lists = lists;
  }

  /**
   * The organisation's invoices, newest first; a MEMBER sees their own uploads. Duplicates are left
   * out unless asked for by status.
   *
   * @param limit 1 to 200, 50 when not given
   * @param cursor the {@code nextCursor} of the part before
   * @param status one status
   * @param kind one kind of document
   * @param duplicateOf the copies of this invoice
   * @param vendorId one vendor
   * @param month of the invoice date, {@code YYYY-MM}
   * @param q part of number, vendor or file name
   */
  @Get(PATH)
  @ApiResponse(
      responseCode = "200",
      description = "A part of the list.",
      content = @Content(schema = @Schema(implementation = InvoiceList.class)))
  HttpResponse<?> listInvoices(
      Caller caller,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor,
      @Nullable
          @QueryValue
          @Pattern(
              regexp =
                  "AWAITING_UPLOAD|QUEUED|SCANNED|NEEDS_REVIEW|NOT_AN_INVOICE|DUPLICATE|REFUSED",
              message = "must be a status of an invoice")
          String status,
      @Nullable
          @QueryValue
          @Pattern(
              regexp =
                  "INVOICE|RECEIPT|CREDIT_NOTE|PRO_FORMA|STATEMENT|RENEWAL_NOTICE|PAYMENT_FAILED"
                      + "|MARKETING|OTHER",
              message = "must be a kind of document")
          String kind,
      @Nullable @QueryValue UUID duplicateOf,
      @Nullable @QueryValue UUID vendorId,
      @Nullable
          @QueryValue
          @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])", message = "must be a month, YYYY-MM")
          String month,
      @Nullable @QueryValue @Size(max = 200) String q) {
    @Nullable UUID own = OwnUploads.of(caller);
    ListAddress list =
        ListAddress.of(PATH)
            .with("status", status)
            .with("kind", kind)
            .with("duplicateOf", duplicateOf)
            .with("vendorId", vendorId)
            .with("month", month)
            .with("q", q);
    PageRequest page =
        PageRequest.of(caller.organizationId(), limit, cursor, list, String.valueOf(own));
    InvoiceFilter filter =
        new InvoiceFilter(
            status == null ? null : InvoiceStatus.valueOf(status),
            kind == null ? null : DocumentKind.valueOf(kind),
            duplicateOf,
            vendorId,
            month == null ? null : YearMonth.parse(month),
            q,
            own);
    return lists.answer(
        caller.organizationId(),
        list.with("limit", limit).with("cursor", cursor),
        String.valueOf(own),
        InvoiceView.class,
        () -> invoices.list(caller.organizationId(), filter, page).map(InvoiceView::of));
  }

  /** Describes the answer in the published document; the answer itself is written by the cache. */
  @Schema(name = "InvoiceList")
  record InvoiceList(List<InvoiceView> items, @Nullable String nextCursor) {}
}
