package officewatch.findings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import officewatch.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one product costs from bill to bill: the same words, currency, cycle and account. Parts of a
 * period, usage, tax and credits are left out, so that none of them looks like a changed price.
 *
 * @param points oldest first, at most one of a bill
 */
record Series(Key key, List<Point> points) {

  Series {
    points = List.copyOf(points);
  }

  /** Two charges with equal keys can be compared. */
  record Key(String product, String currency, int months, @Nullable String account) {
    String cause() {
      return String.join("|", product, currency, String.valueOf(months), String.valueOf(account));
    }
  }

  /**
   * What one bill charges for the product.
   *
   * @param quantity null when the bill prints none
   * @param unitPrice in the currency's main unit; of the whole line when there is no quantity
   */
  record Point(Bill bill, Charge charge, @Nullable BigDecimal quantity, BigDecimal unitPrice) {
    /** First day of the price. */
    @Nullable LocalDate day() {
      return charge.periodStart() != null ? charge.periodStart() : bill.firstDay();
    }
  }

  Point newest() {
    return points.getLast();
  }

  /** The series of the bills; what a bill charges twice under one key is compared with nothing. */
  static List<Series> of(List<Bill> bills) {
    Map<Key, List<Point>> byKey = new LinkedHashMap<>();
    for (Bill bill : bills) {
      if (bill.isCredit()) {
        continue;
      }
      Set<Key> seen = new HashSet<>();
      Set<Key> twice = new HashSet<>();
      Map<Key, Point> points = new LinkedHashMap<>();
      for (Charge charge : bill.charges()) {
        int months = Months.between(charge.periodStart(), charge.periodEnd());
        if (!charge.isPlan()
            || !charge.itemised()
            || months == Months.BROKEN
            || Product.isPartial(charge.description())) {
          continue;
        }
        Key key =
            new Key(Product.of(charge.description()), charge.currency(), months, bill.account());
        if (!seen.add(key)) {
          twice.add(key);
        }
        points.put(key, point(bill, charge));
      }
      points.forEach(
          (key, point) -> {
            if (!twice.contains(key)) {
              byKey.computeIfAbsent(key, ignored -> new ArrayList<>()).add(point);
            }
          });
    }
    return byKey.entrySet().stream()
        .map(entry -> new Series(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Point point(Bill bill, Charge charge) {
    @Nullable BigDecimal quantity = charge.quantity();
    BigDecimal net = new Money(charge.netMinor(), charge.currency()).toDecimal();
    if (quantity == null || quantity.signum() <= 0) {
      return new Point(bill, charge, null, net);
    }
    BigDecimal printed = charge.unitPrice();
    return new Point(
        bill,
        charge,
        quantity,
        Objects.requireNonNullElseGet(printed, () -> net.divide(quantity, MathContext.DECIMAL64)));
  }
}
