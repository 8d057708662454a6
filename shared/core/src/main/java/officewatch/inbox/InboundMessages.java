package officewatch.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import officewatch.cache.CacheInvalidation;
import officewatch.id.Ids;
import officewatch.inbox.ReceivedMail.ReceivedPart;
import officewatch.invoices.Documents;
import officewatch.invoices.Documents.Received;
import officewatch.invoices.Documents.StoredDocument;
import officewatch.outbox.Inbox;
import officewatch.paging.Page;
import officewatch.paging.PageRequest;
import officewatch.problem.Problem;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** The messages of an organisation, each recorded once with all that follows from it. */
@Singleton
public final class InboundMessages {
  private static final String CONSUMER = "receive-mail";
  private static final String SEEN_BEFORE = "The same document came before and counts once.";

  private final InboundMessageRows rows;
  private final Documents documents;
  private final Inbox inbox;
  private final TenantTransactions transactions;
  private final CacheInvalidation cache;
  private final MessageFrames frames;
  private final Clock clock;

  InboundMessages(
      InboundMessageRows rows,
      Documents documents,
      Inbox inbox,
      TenantTransactions transactions,
      CacheInvalidation cache,
      MessageFrames frames,
      Clock clock) {
    this.rows = rows;
    this.documents = documents;
    this.inbox = inbox;
    this.transactions = transactions;
    this.cache = cache;
    this.frames = frames;
    this.clock = clock;
  }

  /**
   * Records the message, what became of its parts, and the documents to scan, in one transaction. A
   * delivery that comes twice has no effect; a message that is sent twice is counted, not doubled.
   */
  public void record(UUID organizationId, ReceivedMail mail) {
    transactions.write(
        organizationId,
        () -> {
          if (!inbox.isFirst(organizationId, CONSUMER, mail.deliveryId())) {
            return;
          }
          cache.afterCommit(organizationId);
          UUID id = Ids.next();
          if (insert(organizationId, id, mail) == 0) {
            rows.cameAgain(organizationId, mail.contentSha256());
            return;
          }
          frames.created(organizationId, id, mail.status());
          mail.parts().forEach(part -> record(organizationId, id, part));
        });
  }

  /** The messages, newest first. */
  public Page<InboundMessage> list(
      UUID organizationId, @Nullable MessageStatus status, PageRequest page) {
    return transactions.read(
        organizationId,
        () ->
            page.page(
                rows.list(
                    organizationId,
                    page.after(),
                    status == null ? null : status.name(),
                    page.fetch()),
                InboundMessage::id));
  }

  /**
   * The message with its parts.
   *
   * @throws Problem.NotFound when the organisation has none with this id
   */
  public Opened get(UUID organizationId, UUID messageId) {
    return transactions.read(
        organizationId,
        () ->
            new Opened(
                rows.find(organizationId, messageId)
                    .orElseThrow(() -> new Problem.NotFound("message")),
                rows.parts(organizationId, messageId)));
  }

  private int insert(UUID organizationId, UUID id, ReceivedMail mail) {
    return rows.insert(
        organizationId,
        id,
        mail.contentSha256(),
        mail.objectKey(),
        mail.sizeBytes(),
        mail.envelopeFrom(),
        mail.recipient(),
        mail.fromName(),
        mail.fromAddress(),
        mail.origin().name(),
        mail.origin().address(),
        mail.subject(),
        mail.messageId(),
        mail.verdicts().spam(),
        mail.verdicts().virus(),
        mail.verdicts().spf(),
        mail.verdicts().dkim(),
        mail.verdicts().dmarc(),
        mail.status(),
        mail.reason(),
        clock.instant());
  }

  private void record(UUID organizationId, UUID messageId, ReceivedPart part) {
    @Nullable StoredDocument document = part.document();
    @Nullable Received received =
        document == null ? null : documents.receive(organizationId, messageId, document);
    rows.insertPart(
        organizationId,
        messageId,
        part.path(),
        part.fileName(),
        part.mediaType(),
        part.sizeBytes(),
        part.outcome(),
        received != null && !received.isNew() ? SEEN_BEFORE : part.reason(),
        received == null ? null : received.invoiceId());
  }

  /** A message and its parts. */
  public record Opened(InboundMessage message, List<InboundPart> parts) {
    public Opened {
      parts = List.copyOf(parts);
    }
  }
}
