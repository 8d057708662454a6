package officewatch.invoices;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import officewatch.catalog.CatalogEntries;
import officewatch.identity.MemberDomains;
import officewatch.reader.Reading;
import officewatch.reader.catalogue.Catalogue;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/**
 * Works a re-scan off, document by document in the order of their ids. The step to the next one and
 * what it changes are one transaction: whatever is delivered twice or dies in between, each
 * document is changed once.
 */
@Singleton
public final class Rescanning {
  /** A document whose reading killed the process so often is left as it is. */
  private static final int MAX_ATTEMPTS = 2;

  private final RescanRows rows;
  private final RereadRows documents;
  private final Rereading rereading;
  private final RescanMessages messages;
  private final CatalogEntries ownEntries;
  private final MemberDomains memberDomains;
  private final TenantTransactions transactions;
  private final JsonMapper json;
  private final Clock clock;

  Rescanning(
      RescanRows rows,
      RereadRows documents,
      Rereading rereading,
      RescanMessages messages,
      CatalogEntries ownEntries,
      MemberDomains memberDomains,
      TenantTransactions transactions,
      JsonMapper json,
      Clock clock) {
    this.rows = rows;
    this.documents = documents;
    this.rereading = rereading;
    this.messages = messages;
    this.ownEntries = ownEntries;
    this.memberDomains = memberDomains;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The document to read next; empty when this batch has nothing to do any more.
   *
   * @param batch the message's: an older one than the run's is a second delivery
   */
  public Optional<ScanJob> next(UUID organizationId, UUID rescanId, int batch) {
    return transactions.write(
        organizationId,
        () -> {
          Optional<Rescan> running =
              rows.lock(organizationId, rescanId)
                  .filter(run -> run.state() == RescanState.RUNNING && run.batch() == batch);
          if (running.isEmpty()) {
            return Optional.empty();
          }
          Rescan run = running.get();
          Optional<Invoice> next = next(organizationId, run);
          if (next.isEmpty()) {
            rows.finish(organizationId, rescanId, RescanState.DONE, clock.instant());
            return Optional.empty();
          }
          Invoice invoice = next.get();
          if (run.attempts() >= MAX_ATTEMPTS) {
            failed(organizationId, rescanId, invoice.id());
            // A new message has all its deliveries before it, for the next such document.
            handOver(organizationId, rescanId, batch);
            return Optional.empty();
          }
          rows.attempt(organizationId, rescanId, 1);
          return Optional.of(
              new ScanJob(
                  organizationId,
                  invoice.id(),
                  invoice.objectKey(),
                  invoice.fileName(),
                  invoice.mediaType()));
        });
  }

  /** Takes an attempt back that failed through no fault of the document. */
  public void takeBack(UUID organizationId, UUID rescanId) {
    transactions.write(organizationId, () -> rows.attempt(organizationId, rescanId, -1));
  }

  /** Compares the new reading of the next document with what is stored, and records it. */
  public void finish(UUID organizationId, UUID rescanId, UUID invoiceId, Reading reading) {
    List<FieldChange> tried = rereading.tried(organizationId, invoiceId, reading);
    transactions.write(
        organizationId,
        () -> {
          if (rows.advance(organizationId, rescanId, invoiceId) == 0) {
            return;
          }
          boolean dryRun = rows.find(organizationId, rescanId).orElseThrow().dryRun();
          if (!dryRun && tried.isEmpty()) {
            stamp(organizationId, invoiceId);
          }
          List<FieldChange> changes =
              dryRun || tried.isEmpty()
                  ? tried
                  : rereading.applied(organizationId, invoiceId, reading);
          if (!changes.isEmpty()) {
            rows.count(organizationId, rescanId, 1, 0);
            rows.insertDifference(organizationId, rescanId, invoiceId, "CHANGED", write(changes));
          }
        });
  }

  /** Leaves the next document as it is: it could not be read again. */
  public void failed(UUID organizationId, UUID rescanId, UUID invoiceId) {
    transactions.write(
        organizationId,
        () -> {
          if (rows.advance(organizationId, rescanId, invoiceId) == 1) {
            rows.count(organizationId, rescanId, 0, 1);
            rows.insertDifference(organizationId, rescanId, invoiceId, "FAILED", "[]");
          }
        });
  }

  /** Leaves what is still to do to a message of its own. */
  public void handOver(UUID organizationId, UUID rescanId, int batch) {
    transactions.write(
        organizationId,
        () -> {
          if (rows.nextBatch(organizationId, rescanId, batch) == 1) {
            messages.afterCommit(organizationId, rescanId, batch + 1);
          }
        });
  }

  private Optional<Invoice> next(UUID organizationId, Rescan run) {
    @Nullable UUID only = run.invoiceId();
    if (only != null) {
      return run.lastInvoiceId() == null ? documents.find(organizationId, only) : Optional.empty();
    }
    return documents.next(organizationId, run.startedAt(), run.lastInvoiceId());
  }

  /** The document reads the same under the versions of today. */
  private void stamp(UUID organizationId, UUID invoiceId) {
    documents.stamp(
        organizationId,
        invoiceId,
        Reading.ENGINE_VERSION,
        Catalogue.load().version(),
        ownEntries.rules(organizationId).version(memberDomains.of(organizationId)));
  }

  private String write(List<FieldChange> changes) {
    try {
      return json.writeValueAsString(changes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
