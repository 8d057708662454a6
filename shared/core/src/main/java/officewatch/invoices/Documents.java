package officewatch.invoices;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import officewatch.cache.CacheInvalidation;
import officewatch.id.Ids;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** Takes in documents: each content becomes one invoice of an organisation, however it comes. */
@Singleton
public final class Documents {
  private final InvoiceRows rows;
  private final ScanRequests scans;
  private final TenantTransactions transactions;
  private final CacheInvalidation cache;
  private final InvoiceFrames frames;
  private final Clock clock;

  Documents(
      InvoiceRows rows,
      ScanRequests scans,
      TenantTransactions transactions,
      CacheInvalidation cache,
      InvoiceFrames frames,
      Clock clock) {
    this.rows = rows;
    this.scans = scans;
    this.transactions = transactions;
    this.cache = cache;
    this.frames = frames;
    this.clock = clock;
  }

  /**
   * Records a document that came by mail and has it scanned, unless its content is there already.
   * Call after its bytes are stored, in the transaction that records the message.
   */
  public Received receive(UUID organizationId, UUID messageId, StoredDocument document) {
    return transactions.write(
        organizationId,
        () -> {
          UUID id = Ids.next();
          int inserted =
              rows.insert(
                  organizationId,
                  id,
                  InvoiceSource.MAIL,
                  InvoiceStatus.QUEUED,
                  messageId,
                  null,
                  document.fileName(),
                  document.mediaType(),
                  document.sizeBytes(),
                  document.objectKey(),
                  document.sha256(),
                  document.origin().name(),
                  document.origin().address(),
                  document.origin().subject(),
                  document.caution(),
                  clock.instant());
          if (inserted == 0) {
            UUID first = rows.findByDocument(organizationId, document.sha256()).orElseThrow();
            if (document.caution() == null) {
              vouchedFor(organizationId, first);
            }
            return new Received(first, false);
          }
          queued(organizationId, id);
          return new Received(id, true);
        });
  }

  /**
   * Records that the bytes of an announced upload have arrived and has them scanned, unless their
   * content is there already. A second notice of the same upload changes nothing.
   */
  public void uploaded(
      UUID organizationId, UUID invoiceId, byte[] sha256, String objectKey, long sizeBytes) {
    transactions.write(
        organizationId,
        () -> {
          Optional<Invoice> announced = rows.lock(organizationId, invoiceId);
          if (announced.isEmpty() || announced.get().status() != InvoiceStatus.AWAITING_UPLOAD) {
            return;
          }
          Optional<UUID> first = rows.findByDocument(organizationId, sha256);
          if (first.isPresent()) {
            vouchedFor(organizationId, first.get());
            duplicate(organizationId, invoiceId, first.get(), "The same file is there already.");
          } else {
            rows.arrived(organizationId, invoiceId, sha256, objectKey, sizeBytes);
            queued(organizationId, invoiceId);
          }
        });
  }

  /** Records that an announced upload cannot be taken. */
  public void refuseUpload(UUID organizationId, UUID invoiceId, String reason) {
    transactions.write(
        organizationId,
        () -> {
          Optional<Invoice> announced = rows.lock(organizationId, invoiceId);
          if (announced.isPresent() && announced.get().status() == InvoiceStatus.AWAITING_UPLOAD) {
            rows.changeStatus(organizationId, invoiceId, InvoiceStatus.REFUSED, reason);
            entered(organizationId, invoiceId, InvoiceStatus.REFUSED, reason);
          }
        });
  }

  /**
   * A trustworthy copy of a document that was held back or refused lets it be read again: the first
   * to send it must not decide for good that it does not count.
   */
  private void vouchedFor(UUID organizationId, UUID invoiceId) {
    Invoice first = rows.lock(organizationId, invoiceId).orElseThrow();
    if (first.caution() != null || first.status() == InvoiceStatus.REFUSED) {
      scanAgain(organizationId, invoiceId);
    }
  }

  /** Has a document read anew that makes no charges now. */
  void scanAgain(UUID organizationId, UUID invoiceId) {
    rows.queueAgain(organizationId, invoiceId);
    rows.deleteAttempts(organizationId, invoiceId);
    rows.deleteTexts(organizationId, invoiceId);
    queued(organizationId, invoiceId);
  }

  void duplicate(UUID organizationId, UUID invoiceId, UUID first, String reason) {
    rows.markDuplicate(organizationId, invoiceId, first, reason, clock.instant());
    entered(organizationId, invoiceId, InvoiceStatus.DUPLICATE, reason);
  }

  void entered(UUID organizationId, UUID invoiceId, InvoiceStatus status, @Nullable String reason) {
    rows.insertHistory(organizationId, Ids.next(), invoiceId, status, reason, clock.instant());
    cache.afterCommit(organizationId);
    frames.progress(organizationId, invoiceId);
  }

  private void queued(UUID organizationId, UUID invoiceId) {
    entered(organizationId, invoiceId, InvoiceStatus.QUEUED, null);
    scans.afterCommit(organizationId, invoiceId);
  }

  /**
   * Bytes that are stored.
   *
   * @param sha256 of the content; for mail bodies of their normalised text
   * @param origin what the mail says about who sent it first
   * @param caution why it must not count before a person has looked at it; null for none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record StoredDocument(
      String fileName,
      String mediaType,
      long sizeBytes,
      String objectKey,
      byte[] sha256,
      Origin origin,
      @Nullable String caution) {}

  /** Who sent a document first, as the mail says; never who forwarded it. */
  public record Origin(@Nullable String name, @Nullable String address, @Nullable String subject) {}

  /** The invoice a document belongs to, and whether the document is new. */
  public record Received(UUID invoiceId, boolean isNew) {}
}
