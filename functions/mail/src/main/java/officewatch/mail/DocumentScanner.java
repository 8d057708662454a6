package officewatch.mail;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import officewatch.invoices.Documents;
import officewatch.invoices.ScanJob;
import officewatch.invoices.Scanning;
import officewatch.invoices.Uploads;
import officewatch.metrics.Metric;
import officewatch.metrics.Metrics;
import officewatch.objects.ObjectKeys;
import officewatch.objects.ObjectReader;
import officewatch.objects.ObjectTooLarge;
import officewatch.objects.ObjectWriter;
import org.slf4j.MDC;

/** Scans one document, or takes note of a finished upload, which then becomes one to scan. */
@Singleton
final class DocumentScanner {
  private final ObjectReader reader;
  private final ObjectWriter writer;
  private final Documents documents;
  private final Scanning scanning;
  private final OriginalReader originals;
  private final DocumentRescanner rescanner;
  private final JsonMapper json;
  private final Metrics metrics;

  DocumentScanner(
      ObjectReader reader,
      ObjectWriter writer,
      Documents documents,
      Scanning scanning,
      OriginalReader originals,
      DocumentRescanner rescanner,
      JsonMapper json,
      Metrics metrics) {
    this.reader = reader;
    this.writer = writer;
    this.documents = documents;
    this.scanning = scanning;
    this.originals = originals;
    this.rescanner = rescanner;
    this.json = json;
    this.metrics = metrics;
  }

  void handle(String body) {
    JsonMessage message = JsonMessage.parse(json, body);
    Optional<String> organizationId = message.text("organizationId");
    Optional<String> rescanId = message.text("rescanId");
    if (organizationId.isPresent() && rescanId.isPresent()) {
      rescanner.workOff(
          UUID.fromString(organizationId.get()),
          UUID.fromString(rescanId.get()),
          Integer.parseInt(message.require("batch")));
      return;
    }
    if (organizationId.isPresent()) {
      scan(UUID.fromString(organizationId.get()), UUID.fromString(message.require("invoiceId")));
      return;
    }
    // Whatever else arrives is a storage event; a test event of the storage names no object.
    for (JsonMessage event : message.list("Records")) {
      String key = event.require("s3", "object", "key");
      ObjectKeys.parseUpload(URLDecoder.decode(key, StandardCharsets.UTF_8))
          .ifPresent(this::uploaded);
    }
  }

  private void uploaded(ObjectKeys.Upload upload) {
    MDC.put("organizationId", upload.organizationId().toString());
    String uploadKey = ObjectKeys.upload(upload.organizationId(), upload.invoiceId());
    Optional<byte[]> bytes;
    try {
      bytes = reader.read(uploadKey, Uploads.MAX_BYTES);
    } catch (ObjectTooLarge e) {
      documents.refuseUpload(
          upload.organizationId(),
          upload.invoiceId(),
          "The file is larger than 25 MB. Upload a smaller copy.");
      return;
    }
    byte[] content =
        bytes.orElseThrow(() -> new IllegalStateException("There is no object " + uploadKey + "."));
    byte[] sha256 = Digests.of(content);
    String key = ObjectKeys.document(upload.organizationId(), sha256);
    // The upload's address stays open for minutes; what is scanned must not change any more.
    writer.write(key, content, "application/octet-stream");
    documents.uploaded(upload.organizationId(), upload.invoiceId(), sha256, key, content.length);
  }

  private void scan(UUID organizationId, UUID invoiceId) {
    MDC.put("organizationId", organizationId.toString());
    Optional<ScanJob> job = scanning.begin(organizationId, invoiceId);
    if (job.isEmpty()) {
      return;
    }
    try {
      scanning.finish(organizationId, invoiceId, originals.read(job.get()));
      metrics.add(Metric.DOCUMENTS_SCANNED, 1);
    } catch (RuntimeException e) {
      if (!RecordingFault.isTheDocuments(e)) {
        scanning.takeBack(organizationId, invoiceId);
      }
      throw e;
    }
  }
}
