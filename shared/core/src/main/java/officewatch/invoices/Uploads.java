package officewatch.invoices;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import officewatch.id.Ids;
import officewatch.objects.ObjectKeys;
import officewatch.objects.ObjectWriter;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;

/** Announces uploads: the bytes go from the client to object storage, never through the API. */
@Singleton
public final class Uploads {
  /** Most bytes of an upload. */
  public static final long MAX_BYTES = 25L * 1024 * 1024;

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final List<String> MEDIA_TYPES =
      List.of("application/pdf", "application/xml", "text/xml", "text/html", "text/plain");

  private final InvoiceRows rows;
  private final Documents documents;
  private final ObjectWriter objects;
  private final TenantTransactions transactions;
  private final Clock clock;

  Uploads(
      InvoiceRows rows,
      Documents documents,
      ObjectWriter objects,
      TenantTransactions transactions,
      Clock clock) {
    this.rows = rows;
    this.documents = documents;
    this.objects = objects;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Announces an upload and says where to put the bytes.
   *
   * @throws Problem.Invalid for a size or type that cannot be taken
   */
  public Announced announce(
      UUID organizationId, UUID userId, String fileName, String mediaType, long sizeBytes) {
    if (sizeBytes < 1 || sizeBytes > MAX_BYTES) {
      throw new Problem.Invalid("/size", "must be between 1 and " + MAX_BYTES + " bytes");
    }
    if (!MEDIA_TYPES.contains(mediaType)) {
      throw new Problem.Invalid("/contentType", "must be one of " + String.join(", ", MEDIA_TYPES));
    }
    UUID invoiceId = Ids.next();
    String key = ObjectKeys.upload(organizationId, invoiceId);
    transactions.write(
        organizationId,
        () -> {
          rows.insert(
              organizationId,
              invoiceId,
              InvoiceSource.UPLOAD,
              InvoiceStatus.AWAITING_UPLOAD,
              null,
              userId,
              fileName,
              mediaType,
              sizeBytes,
              key,
              null,
              null,
              null,
              null,
              null,
              clock.instant());
          documents.entered(organizationId, invoiceId, InvoiceStatus.AWAITING_UPLOAD, null);
        });
    return new Announced(invoiceId, objects.presignWrite(key, mediaType, sizeBytes, LIFE));
  }

  /** The invoice the upload will become, and where to put its bytes. */
  public record Announced(UUID invoiceId, ObjectWriter.PresignedUpload upload) {}
}
