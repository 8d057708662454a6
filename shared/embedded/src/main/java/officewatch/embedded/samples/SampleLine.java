package officewatch.embedded.samples;

/**
 * One line of an invoice.
 *
 * @param unitPrice minor units without tax; negative on a credit note
 */
public record SampleLine(String description, int quantity, long unitPrice) {

  /** Quantity times price, minor units without tax. */
  public long amount() {
    return Math.multiplyExact(unitPrice, (long) quantity);
  }
}
