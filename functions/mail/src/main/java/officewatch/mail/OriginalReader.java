package officewatch.mail;

import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import officewatch.invoices.ScanJob;
import officewatch.objects.ObjectReader;
import officewatch.objects.ObjectTooLarge;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.Verdict;
import officewatch.reader.engine.InvoiceReader;

/** Reads documents from the bytes that are stored of them. */
@Singleton
final class OriginalReader {
  private static final long MAX_BYTES = 40L * 1024 * 1024;

  private final ObjectReader objects;
  private final InvoiceReader invoices;

  OriginalReader(ObjectReader objects, InvoiceReader invoices) {
    this.objects = objects;
    this.invoices = invoices;
  }

  Reading read(ScanJob job) {
    byte[] bytes;
    try {
      bytes =
          objects
              .read(job.objectKey(), MAX_BYTES)
              .orElseThrow(
                  () ->
                      new UncheckedIOException(
                          new FileNotFoundException("There is no object " + job.objectKey())));
    } catch (ObjectTooLarge e) {
      return Reading.refused(
          Verdict.RESOURCE_LIMIT, "unread", "The file is too large. Upload a smaller copy.");
    }
    return invoices.read(new SourceDocument(job.fileName(), job.mediaType(), bytes));
  }
}
