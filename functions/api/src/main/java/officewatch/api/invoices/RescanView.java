package officewatch.api.invoices;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import officewatch.invoices.Rescan;
import org.jspecify.annotations.Nullable;

/**
 * Reading stored documents again.
 *
 * @param invoiceId the one document; null for all there were at the start
 * @param dryRun whether it only finds the differences
 * @param state RUNNING, DONE or CANCELLED
 * @param total documents to read
 * @param done of them, those that are finished
 * @param changed of those done, the ones that read differently; see its differences
 * @param failed of those done, the ones that could not be read again and stay as they were
 * @param engineVersion of the reader when it started
 * @param catalogVersion of the vendor catalog when it started
 * @param rulesVersion of the organization's own catalog entries and mail domains when it started
 */
@Serdeable
@Schema(name = "Rescan")
record RescanView(
    UUID id,
    @Nullable UUID invoiceId,
    boolean dryRun,
    String state,
    int total,
    int done,
    int changed,
    int failed,
    String engineVersion,
    String catalogVersion,
    String rulesVersion,
    Instant startedAt,
    @Nullable Instant finishedAt) {

  static RescanView of(Rescan rescan) {
    return new RescanView(
        rescan.id(),
        rescan.invoiceId(),
        rescan.dryRun(),
        rescan.state().name(),
        rescan.total(),
        rescan.done(),
        rescan.changed(),
        rescan.failed(),
        rescan.engineVersion(),
        rescan.catalogVersion(),
        rescan.rulesVersion(),
        rescan.startedAt(),
        rescan.finishedAt());
  }

  /** Says that it has begun, and where to ask how far it is. */
  static HttpResponse<RescanView> accepted(Rescan rescan) {
    return HttpResponse.accepted()
        .header(HttpHeaders.LOCATION, "/api/v1/rescans/" + rescan.id())
        .body(of(rescan));
  }
}
