package officewatch.cdk.cost;

/**
 * One item of an estimate, in US dollars a month.
 *
 * @param idle when nobody uses it
 * @param perMillion more for a million requests
 * @param perTenThousand more for ten thousand invoices
 */
public record CostLine(String item, double idle, double perMillion, double perTenThousand) {
  static CostLine idle(String item, double idle) {
    return new CostLine(item, idle, 0, 0);
  }
}
