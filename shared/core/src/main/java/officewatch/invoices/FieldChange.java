package officewatch.invoices;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What another reading makes of one field. Values are written as in {@link FieldReading}; equal
 * values mean that confidence, evidence or rivals differ.
 *
 * @param field a name of {@link StoredReading#fields}, or status, reason, kind, vendor,
 *     duplicateOf, lines, text or warnings
 * @param before null when it was not known
 * @param after null when it is not known any more
 */
@Serdeable
public record FieldChange(
    String field,
    @Nullable String before,
    @Nullable String after,
    @Nullable Double beforeConfidence,
    @Nullable Double afterConfidence) {

  static FieldChange of(String field, @Nullable Object before, @Nullable Object after) {
    return new FieldChange(
        field,
        before == null ? null : before.toString(),
        after == null ? null : after.toString(),
        null,
        null);
  }
}
