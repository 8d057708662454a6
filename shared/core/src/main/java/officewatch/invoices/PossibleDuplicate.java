package officewatch.invoices;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that may be the same as another and counts all the same (definitions 12, steps 4 and
 * 5); total in minor units.
 *
 * @param sameNumber whether the two have one number and differ otherwise, as a correction does;
 *     else one has no number, and day and total are the same
 */
@Introspected
public record PossibleDuplicate(
    UUID id,
    @Nullable String number,
    @Nullable LocalDate issueDate,
    @Nullable String currency,
    @Nullable Long totalMinor,
    boolean sameNumber) {}
