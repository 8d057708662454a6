package officewatch.mail;

import java.util.UUID;
import officewatch.inbox.PartOutcome;
import officewatch.inbox.ReceivedMail.ReceivedPart;
import officewatch.invoices.Documents.Origin;
import officewatch.invoices.Documents.StoredDocument;
import officewatch.objects.ObjectKeys;
import officewatch.objects.ObjectWriter;
import officewatch.reader.mail.MailPart;
import org.jspecify.annotations.Nullable;

/**
 * A part of an opened message.
 *
 * @param document what to scan of it; null for nothing
 */
record OpenedPart(
    MailPart part, PartOutcome outcome, @Nullable String reason, @Nullable Content document) {

  /** Stores the document's bytes for the organisation and describes the part. */
  ReceivedPart store(UUID organizationId, ObjectWriter writer) {
    return new ReceivedPart(
        part.path(),
        part.name().isEmpty() ? null : part.name(),
        part.mediaType(),
        part.bytes().length,
        outcome,
        reason,
        document == null ? null : document.store(organizationId, part.bytes(), writer));
  }

  /**
   * What is scanned.
   *
   * @param sha256 names it: equal for a document that comes again
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Content(
      String fileName, String mediaType, byte[] sha256, Origin origin, @Nullable String caution) {

    StoredDocument store(UUID organizationId, byte[] bytes, ObjectWriter writer) {
      String key = ObjectKeys.document(organizationId, Digests.of(bytes));
      writer.write(key, bytes, mediaType);
      return new StoredDocument(fileName, mediaType, bytes.length, key, sha256, origin, caution);
    }
  }
}
