package officewatch.embedded.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the demo organisation pays one vendor for, and how that changes over a year.
 *
 * @param seats in the first month
 * @param growth months after which one more seat is added; 0 for never
 * @param price per seat and month in the first month, minor units
 * @param raiseMonth index of the month from which the price is higher; 12 for never
 * @param raisePercent how much higher
 */
record Subscription(
    SampleVendor vendor,
    String plan,
    String prefix,
    int day,
    int seats,
    int growth,
    long price,
    int raiseMonth,
    int raisePercent) {

  /** The invoice of month {@code index} of the year that starts with {@code first}. */
  SampleInvoice monthly(YearMonth first, int index, String customer) {
    YearMonth month = first.plusMonths(index);
    SampleLine line = new SampleLine(plan, seatsIn(index), priceIn(index));
    return invoice(month, month, index, customer, List.of(line), false);
  }

  /** One invoice for twelve months from month {@code index} on. */
  SampleInvoice yearly(YearMonth first, int index, String customer) {
    YearMonth month = first.plusMonths(index);
    SampleLine line = new SampleLine(plan, seatsIn(index), 12 * priceIn(index));
    return invoice(month, month.plusMonths(11), index, customer, List.of(line), false);
  }

  /** Gives {@code seats} of the month's seats back. */
  SampleInvoice credit(YearMonth first, int index, int seats, String customer) {
    YearMonth month = first.plusMonths(index);
    SampleLine line = new SampleLine(plan, seats, -priceIn(index));
    return invoice(month, month, 900 + index, customer, List.of(line), true);
  }

  private SampleInvoice invoice(
      YearMonth from,
      YearMonth to,
      int index,
      String customer,
      List<SampleLine> lines,
      boolean creditNote) {
    LocalDate issued = from.atDay(day);
    boolean paid = vendor.style() == SampleStyle.RECEIPT;
    return new SampleInvoice(
        vendor,
        "%s-%d-%04d".formatted(prefix, from.getYear(), 1001 + index),
        issued,
        paid ? issued : issued.plusDays(14),
        from.atDay(1),
        to.atEndOfMonth(),
        customer,
        lines,
        creditNote);
  }

  private int seatsIn(int index) {
    return growth == 0 ? seats : seats + index / growth;
  }

  private long priceIn(int index) {
    return index < raiseMonth ? price : price + price * raisePercent / 100;
  }
}
