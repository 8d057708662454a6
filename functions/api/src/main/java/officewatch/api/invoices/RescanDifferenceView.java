package officewatch.api.invoices;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import officewatch.invoices.FieldChange;
import officewatch.invoices.Rescans.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What a re-scan found on one document.
 *
 * @param number the invoice's number as it is now
 * @param outcome CHANGED, or FAILED when it could not be read again and stays as it was
 * @param changes field by field: value and confidence before and after. Equal values mean that
 *     confidence, evidence or rivals differ
 */
@Serdeable
@Schema(name = "RescanDifference")
record RescanDifferenceView(
    UUID invoiceId,
    String fileName,
    @Nullable String number,
    String outcome,
    List<FieldChange> changes) {

  static RescanDifferenceView of(Difference difference) {
    return new RescanDifferenceView(
        difference.document().invoiceId(),
        difference.document().fileName(),
        difference.document().number(),
        difference.document().outcome(),
        difference.changes());
  }
}
