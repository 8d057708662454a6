package officewatch.invoices;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import officewatch.tenancy.SweeperTransactions;
import officewatch.upkeep.Perishable;

/** An announced upload whose file never came is closed, so that nobody waits for it. */
@Singleton
final class AbandonedUploads implements Perishable {
  // By far longer than the upload's address is open and its notice may be under way.
  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final int PAGE = 500;

  private final InvoiceRows rows;
  private final Documents documents;
  private final SweeperTransactions transactions;

  AbandonedUploads(InvoiceRows rows, Documents documents, SweeperTransactions transactions) {
    this.rows = rows;
    this.documents = documents;
    this.transactions = transactions;
  }

  @Override
  public void expire(Instant now) {
    Instant before = now.minus(PATIENCE);
    List<AnnouncedUpload> page;
    do {
      page = transactions.run(() -> rows.announcedBefore(before, PAGE));
      page.forEach(
          upload ->
              documents.refuseUpload(
                  upload.organizationId(),
                  upload.id(),
                  "The file was announced and never arrived. Announce the upload again."));
    } while (page.size() == PAGE);
  }
}
