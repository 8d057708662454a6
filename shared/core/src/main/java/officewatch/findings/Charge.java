package officewatch.findings;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A charge of a bill; amounts in minor units of {@code currency}, unit prices in its main unit.
 *
 * @param periodEnd first day behind the period
 * @param itemised whether the line stands on the document; otherwise it is the document's total
 */
@Introspected
record Charge(
    UUID invoiceId,
    String description,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal unitPrice,
    long netMinor,
    String currency,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    String frequency,
    String category,
    boolean itemised) {

  /** Whether it buys something that comes back. */
  boolean isPlan() {
    return frequency.equals("RECURRING") && category.equals("PURCHASE") && netMinor > 0;
  }
}
