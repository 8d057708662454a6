package officewatch.findings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import officewatch.money.Money;
import officewatch.reader.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * The same product, quantity and amount for the same period on two invoices with two numbers. Two
 * single seats bought the same day are real (definitions 12), and so are two accounts; a credit
 * note for one of the invoices settles it.
 */
final class DuplicateCharges implements Detector {

  record Key(
      String product,
      @Nullable BigDecimal quantity,
      long net,
      String currency,
      LocalDate from,
      LocalDate until,
      @Nullable String account) {}

  @Override
  public List<Detected> detect(VendorFacts facts) {
    Set<UUID> credited = new HashSet<>();
    Map<Key, Bill> first = new HashMap<>();
    List<Detected> found = new ArrayList<>();
    facts.bills().stream().map(Bill::corrects).filter(Objects::nonNull).forEach(credited::add);
    for (Bill bill : facts.bills()) {
      if (bill.kind() != DocumentKind.INVOICE
          || bill.number() == null
          || credited.contains(bill.invoiceId())) {
        continue;
      }
      for (Charge charge : bill.charges()) {
        @Nullable Key key = key(bill, charge);
        @Nullable Bill other = key == null ? null : first.putIfAbsent(key, bill);
        if (key != null && other != null && isTwice(other, bill, charge)) {
          found.add(found(key, other, bill, charge));
        }
      }
    }
    return found;
  }

  private static @Nullable Key key(Bill bill, Charge charge) {
    @Nullable LocalDate from = charge.periodStart();
    @Nullable LocalDate until = charge.periodEnd();
    @Nullable BigDecimal quantity = charge.quantity();
    return charge.isPlan() && charge.itemised() && from != null && until != null
        ? new Key(
            Product.of(charge.description()),
            quantity == null ? null : quantity.stripTrailingZeros(),
            charge.netMinor(),
            charge.currency(),
            from,
            until,
            bill.account())
        : null;
  }

  private static boolean isTwice(Bill one, Bill other, Charge charge) {
    @Nullable BigDecimal quantity = charge.quantity();
    boolean single = quantity == null || quantity.compareTo(BigDecimal.ONE) <= 0;
    boolean sameDay = Objects.equals(one.issueDate(), other.issueDate());
    return !one.invoiceId().equals(other.invoiceId())
        && !Objects.equals(one.number(), other.number())
        && !(single && sameDay);
  }

  private static Detected found(Key key, Bill one, Bill other, Charge charge) {
    Money net = new Money(key.net, key.currency);
    return Detected.of(
            FindingKind.DUPLICATE_CHARGE,
            String.join(
                "|",
                key.product,
                key.from.toString(),
                String.valueOf(one.number()),
                String.valueOf(other.number())),
            0.8)
        .because(
            "\"%s\" for %s to %s is billed twice: %s and %s charge %s before tax each."
                .formatted(
                    charge.description(),
                    key.from,
                    key.until.minusDays(1),
                    one.named(),
                    other.named(),
                    Words.of(net)))
        .because("No credit note names either of them.")
        .fact("product", charge.description())
        .fact("periodStart", key.from)
        .fact("periodEnd", key.until.minusDays(1))
        .fact("amount", net.amount())
        .fact("currency", net.currency())
        .fact("firstNumber", one.number())
        .fact("secondNumber", other.number())
        .atStake(net, "The amount billed twice, once.")
        .shownBy(other, one)
        .build();
  }
}
