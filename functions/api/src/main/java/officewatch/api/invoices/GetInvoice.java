package officewatch.api.invoices;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.identity.Caller;
import officewatch.invoices.Invoices;

/** Shows an invoice with its evidence. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Invoices")
class GetInvoice {
  private final Invoices invoices;
  private final JsonMapper json;

  GetInvoice(Invoices invoices, JsonMapper json) {
    this.invoices = invoices;
    this.json = json;
  }

  /**
   * An invoice with every field that was read: value, confidence, and where it stands. A field's
   * evidence points into the texts given: characters start to end (UTF-16) of the text with the
   * same part and page are the value as printed.
   */
  @Get("/api/v1/invoices/{id}")
  InvoiceDetailView getInvoice(Caller caller, UUID id) {
    return InvoiceDetailView.of(
        invoices.get(caller.organizationId(), id, OwnUploads.of(caller)), json);
  }
}
