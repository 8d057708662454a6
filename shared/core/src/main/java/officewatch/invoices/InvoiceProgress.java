package officewatch.invoices;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an invoice has come.
 *
 * @param verdict of the reader; null before it has read
 * @param uploadedBy who sees the invoice with any role; null when it came by mail
 * @param attempted whether a worker has begun to read it
 */
@Introspected
record InvoiceProgress(
    InvoiceStatus status, @Nullable String verdict, @Nullable UUID uploadedBy, boolean attempted) {

  Stage stage() {
    return switch (status) {
      case AWAITING_UPLOAD -> Stage.ANNOUNCED;
      case QUEUED -> attempted ? Stage.READING : Stage.RECEIVED;
      case SCANNED, NEEDS_REVIEW, NOT_AN_INVOICE, DUPLICATE -> Stage.READ;
      case REFUSED -> Stage.FAILED;
    };
  }

  enum Stage {
    ANNOUNCED,
    RECEIVED,
    READING,
    READ,
    FAILED
  }
}
