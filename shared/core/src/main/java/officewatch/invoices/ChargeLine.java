package officewatch.invoices;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A charge of an invoice (definitions, section 1). Amounts in minor units of {@code currency}.
 *
 * @param periodEnd first day behind the period
 * @param frequency {@code ONE_TIME}, {@code RECURRING} or {@code USAGE} (FOCUS ChargeFrequency)
 * @param category {@code PURCHASE}, {@code USAGE}, {@code TAX}, {@code CREDIT} or {@code
 *     ADJUSTMENT} (FOCUS ChargeCategory)
 */
@Introspected
public record ChargeLine(
    UUID id,
    int ordinal,
    String description,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal unitPrice,
    long netMinor,
    @Nullable Long taxMinor,
    String currency,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    String frequency,
    String category) {

  /** The same charge with another frequency. */
  ChargeLine every(String otherFrequency) {
    return new ChargeLine(
        id,
        ordinal,
        description,
        quantity,
        unitPrice,
        netMinor,
        taxMinor,
        currency,
        periodStart,
        periodEnd,
        otherFrequency,
        category);
  }
}
