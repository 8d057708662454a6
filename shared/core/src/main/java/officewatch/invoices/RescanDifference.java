package officewatch.invoices;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a re-scan found on one document.
 *
 * @param outcome {@code CHANGED}, or {@code FAILED} when it could not be read again and stays as it
 *     was
 * @param changes JSON list of {@link FieldChange}
 */
@Introspected
public record RescanDifference(
    UUID invoiceId, String fileName, @Nullable String number, String outcome, String changes) {}
