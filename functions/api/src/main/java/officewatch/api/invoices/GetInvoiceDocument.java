package officewatch.api.invoices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.invoices.Invoices;

/** Leads to the stored original. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Invoices")
class GetInvoiceDocument {
  private final Invoices invoices;

  GetInvoiceDocument(Invoices invoices) {
    this.invoices = invoices;
  }

  /** Redirects to the document as it arrived; the address works for two minutes. */
  @Get("/api/v1/invoices/{id}/document")
  @ApiResponse(responseCode = "302", description = "Location is the document's address.")
  HttpResponse<?> getInvoiceDocument(Caller caller, UUID id) {
    URI document = invoices.document(caller.organizationId(), id, OwnUploads.of(caller));
    // Not a permanent redirect: the address is over in two minutes.
    return HttpResponse.status(HttpStatus.FOUND).headers(headers -> headers.location(document));
  }
}
