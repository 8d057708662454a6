package officewatch.inbox;

import java.util.List;
import officewatch.invoices.Documents.Origin;
import officewatch.invoices.Documents.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * A message whose bytes are stored, read into parts.
 *
 * @param deliveryId the receiving service's id of this delivery
 * @param contentSha256 names the message by what the sender wrote
 * @param recipient the organisation's address it was sent to
 * @param origin who sent it first, as far as the message says; never who forwarded it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record ReceivedMail(
    String deliveryId,
    byte[] contentSha256,
    String objectKey,
    long sizeBytes,
    @Nullable String envelopeFrom,
    String recipient,
    @Nullable String fromName,
    @Nullable String fromAddress,
    Origin origin,
    @Nullable String subject,
    @Nullable String messageId,
    MailVerdicts verdicts,
    MessageStatus status,
    @Nullable String reason,
    List<ReceivedPart> parts) {
  public ReceivedMail {
    parts = List.copyOf(parts);
  }

  /**
   * A part of it.
   *
   * @param path place in the message, {@code 1.2} = second part of the first
   * @param document set when it shall be scanned
   */
  public record ReceivedPart(
      String path,
      @Nullable String fileName,
      String mediaType,
      long sizeBytes,
      PartOutcome outcome,
      @Nullable String reason,
      @Nullable StoredDocument document) {}
}
