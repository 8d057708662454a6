package officewatch.reader;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice.
 *
 * @param description what is charged
 * @param quantity billed quantity (seats, months, units), if printed
 * @param unitPrice net price per unit, if printed
 * @param net net amount of the line in the document's currency, if printed
 * @param taxRate percent, if printed
 * @param periodStart first day of the service period, if printed
 * @param periodEnd last day of the service period (inclusive, as printed)
 * @param evidence where the line stands
 */
public record Line(
    String description,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal unitPrice,
    @Nullable BigDecimal net,
    @Nullable BigDecimal taxRate,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    Evidence evidence) {

  /** How often the charge comes back by what is printed; null when nothing tells. */
  public @Nullable Frequency frequency() {
    return Frequency.of(description, periodStart != null);
  }
}
