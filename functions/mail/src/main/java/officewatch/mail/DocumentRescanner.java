package officewatch.mail;

import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import officewatch.invoices.Rescanning;
import officewatch.invoices.ScanJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Works off a batch of a re-scan, one document in memory at a time, and leaves the rest to the next
 * message, well before this one's time is up.
 */
@Singleton
final class DocumentRescanner {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentRescanner.class);
  private static final int MAX_DOCUMENTS = 100;
  // The slowest document takes 20 s, and the function has 60 s.
  private static final Duration TIME = Duration.ofSeconds(20);

  private final Rescanning rescanning;
  private final OriginalReader originals;

  DocumentRescanner(Rescanning rescanning, OriginalReader originals) {
    this.rescanning = rescanning;
    this.originals = originals;
  }

  void workOff(UUID organizationId, UUID rescanId, int batch) {
    MDC.put("organizationId", organizationId.toString());
    long start = System.nanoTime();
    for (int i = 0; i < MAX_DOCUMENTS && System.nanoTime() - start < TIME.toNanos(); i++) {
      Optional<ScanJob> job = rescanning.next(organizationId, rescanId, batch);
      if (job.isEmpty()) {
        return;
      }
      read(organizationId, rescanId, job.get());
    }
    rescanning.handOver(organizationId, rescanId, batch);
  }

  private void read(UUID organizationId, UUID rescanId, ScanJob job) {
    try {
      rescanning.finish(organizationId, rescanId, job.invoiceId(), originals.read(job));
    } catch (RuntimeException e) {
      if (!RecordingFault.isTheDocuments(e) && !isGone(e)) {
        rescanning.takeBack(organizationId, rescanId);
        throw e;
      }
      LOG.warn("Document {} could not be read again and stays as it is.", job.invoiceId(), e);
      rescanning.failed(organizationId, rescanId, job.invoiceId());
    }
  }

  private static boolean isGone(RuntimeException failure) {
    return failure.getCause() instanceof FileNotFoundException;
  }
}
