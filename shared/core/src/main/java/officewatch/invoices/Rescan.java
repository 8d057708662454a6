package officewatch.invoices;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reading stored documents again, with the engine, the catalogue and the organisation's rules of
 * today.
 *
 * @param invoiceId the one document to read; null for all there were at the start
 * @param dryRun whether to find the differences only
 * @param total documents to read
 * @param done of them; {@code changed} and {@code failed} are among them
 * @param lastInvoiceId those up to this one are done
 * @param attempts how often the next one was begun
 * @param batch the message that works it off now
 */
@MappedEntity("rescans")
public record Rescan(
    @Id UUID id,
    @Nullable UUID invoiceId,
    boolean dryRun,
    RescanState state,
    String engineVersion,
    String catalogVersion,
    String rulesVersion,
    int total,
    int done,
    int changed,
    int failed,
    @Nullable UUID lastInvoiceId,
    int attempts,
    int batch,
    Instant startedAt,
    @Nullable Instant finishedAt) {}
