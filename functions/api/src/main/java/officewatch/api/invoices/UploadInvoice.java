package officewatch.api.invoices;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import officewatch.api.runtime.Roles;
import officewatch.api.runtime.Route;
import officewatch.api.runtime.Versioned;
import officewatch.identity.Caller;
import officewatch.invoices.Uploads;
import officewatch.objects.ObjectWriter.PresignedUpload;

/** Announces an upload. */
@Route
@Controller
@Secured(Roles.MEMBER)
@Tag(name = "Invoices")
class UploadInvoice {
  private final Uploads uploads;

  UploadInvoice(Uploads uploads) {
    this.uploads = uploads;
  }

  /**
   * Announces a document of at most 25 MB and says where to put it. Send the bytes with the method
   * and headers given; when they have arrived, the document is scanned by itself.
   */
  @Post("/api/v1/invoices/uploads")
  @Status(HttpStatus.CREATED)
  UploadView uploadInvoice(Caller caller, @Body @Valid UploadRequest body) {
    Uploads.Announced announced =
        uploads.announce(
            caller.organizationId(), caller.userId(), body.fileName, body.contentType, body.size);
    return new UploadView(announced.invoiceId(), PutView.of(announced.upload()));
  }

  /**
   * The document to come.
   *
   * @param contentType application/pdf, application/xml, text/xml, text/html or text/plain
   * @param size bytes, exactly
   */
  @Serdeable
  record UploadRequest(
      @NotBlank @Size(max = 200) String fileName,
      @NotBlank @Size(max = 100) String contentType,
      @NotNull Long size) {}

  /** The invoice the document becomes, and where to put its bytes. */
  @Serdeable
  record UploadView(UUID invoiceId, PutView upload) implements Versioned {
    /** The invoice is new. */
    @Override
    public long version() {
      return 1;
    }
  }

  /**
   * Where and how to put the bytes.
   *
   * @param headers to be sent exactly so
   */
  @Serdeable
  record PutView(String url, String method, Map<String, String> headers, Instant expiresAt) {
    static PutView of(PresignedUpload upload) {
      return new PutView(
          upload.url().toString(), upload.method(), upload.headers(), upload.expiresAt());
    }
  }
}
