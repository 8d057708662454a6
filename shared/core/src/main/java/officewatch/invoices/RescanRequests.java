package officewatch.invoices;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import officewatch.catalog.CatalogEntries;
import officewatch.id.Ids;
import officewatch.identity.MemberDomains;
import officewatch.problem.Problem;
import officewatch.reader.Reading;
import officewatch.reader.catalogue.Catalogue;
import officewatch.tenancy.TenantTransactions;
import org.jspecify.annotations.Nullable;

/** Starts and stops re-scans. */
@Singleton
public final class RescanRequests {
  private final RescanRows rows;
  private final InvoiceRows invoices;
  private final RereadRows documents;
  private final RescanMessages messages;
  private final CatalogEntries ownEntries;
  private final MemberDomains memberDomains;
  private final TenantTransactions transactions;
  private final Clock clock;

  RescanRequests(
      RescanRows rows,
      InvoiceRows invoices,
      RereadRows documents,
      RescanMessages messages,
      CatalogEntries ownEntries,
      MemberDomains memberDomains,
      TenantTransactions transactions,
      Clock clock) {
    this.rows = rows;
    this.invoices = invoices;
    this.documents = documents;
    this.messages = messages;
    this.ownEntries = ownEntries;
    this.memberDomains = memberDomains;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Has all documents read again.
   *
   * @throws Problem.Conflict {@code rescan_running} while another run over all is under way
   */
  public Rescan all(UUID organizationId, UUID userId, boolean dryRun) {
    return transactions.write(
        organizationId,
        () ->
            start(organizationId, null, dryRun, userId)
                .orElseThrow(
                    () ->
                        new Problem.Conflict(
                            "rescan_running",
                            "Re-scan %s is running: wait for its end, or cancel it."
                                .formatted(
                                    rows.running(organizationId, null)
                                        .map(Rescan::id)
                                        .map(UUID::toString)
                                        .orElse("")))));
  }

  /**
   * Has one document read again. Asking again while that is under way is asking once.
   *
   * @throws Problem.NotFound when the organisation has no such invoice
   * @throws Problem.Conflict {@code invoice_not_read} when it is yet to be read for the first time,
   *     or a copy of a file that is there already
   */
  public Rescan one(UUID organizationId, UUID userId, UUID invoiceId) {
    return transactions.write(
        organizationId,
        () -> {
          if (invoices.find(organizationId, invoiceId).isEmpty()) {
            throw new Problem.NotFound("invoice");
          }
          if (documents.find(organizationId, invoiceId).isEmpty()) {
            throw new Problem.Conflict(
                "invoice_not_read",
                "There is nothing to read again: its file has not come, is being read now, or is"
                    + " there already as another invoice.");
          }
          return start(organizationId, invoiceId, false, userId)
              .or(() -> rows.running(organizationId, invoiceId))
              .orElseThrow();
        });
  }

  /**
   * Stops a re-scan; what it changed stays.
   *
   * @throws Problem.NotFound when the organisation has no such re-scan
   * @throws Problem.Conflict {@code rescan_over}
   */
  public Rescan cancel(UUID organizationId, UUID rescanId) {
    return transactions.write(
        organizationId,
        () -> {
          if (rows.lock(organizationId, rescanId).isEmpty()) {
            throw new Problem.NotFound("re-scan");
          }
          if (rows.finish(organizationId, rescanId, RescanState.CANCELLED, clock.instant()) == 0) {
            throw new Problem.Conflict("rescan_over", "This re-scan is over already.");
          }
          return rows.find(organizationId, rescanId).orElseThrow();
        });
  }

  private Optional<Rescan> start(
      UUID organizationId, @Nullable UUID invoiceId, boolean dryRun, UUID userId) {
    UUID id = Ids.next();
    Instant now = clock.instant();
    int inserted =
        rows.insert(
            organizationId,
            id,
            invoiceId,
            dryRun,
            userId,
            Reading.ENGINE_VERSION,
            Catalogue.load().version(),
            ownEntries.rules(organizationId).version(memberDomains.of(organizationId)),
            invoiceId == null ? documents.count(organizationId, now) : 1,
            now);
    if (inserted == 0) {
      return Optional.empty();
    }
    messages.afterCommit(organizationId, id, 0);
    return rows.find(organizationId, id);
  }
}
