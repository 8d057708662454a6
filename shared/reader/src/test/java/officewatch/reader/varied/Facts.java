package officewatch.reader.varied;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an invoice is about, before anybody lays it out. Amounts as a person thinks of them. */
record Facts(
    Market market,
    Language language,
    Scenario scenario,
    Company seller,
    Company buyer,
    String number,
    LocalDate issued,
    LocalDate due,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<Item> items,
    BigDecimal discount,
    List<Tax> taxes,
    BigDecimal fee,
    BigDecimal paid) {

  enum Scenario {
    PLAIN,
    RATES,
    PAID,
    CREDITED,
    DISCOUNT,
    FEES,
    CREDIT_NOTE,
    RECEIPT,
    ZERO,
    NO_TAX,
    INCLUSIVE
  }

  record Company(
      String name, List<String> address, @Nullable String vatId, @Nullable String domain) {}

  record Item(
      String description, BigDecimal quantity, BigDecimal unitPrice, BigDecimal net, String rate) {}

  record Tax(String rate, BigDecimal base, BigDecimal amount) {}

  BigDecimal itemSum() {
    return items.stream().map(Item::net).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal net() {
    return itemSum().subtract(discount);
  }

  BigDecimal tax() {
    return taxes.stream().map(Tax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal total() {
    return net().add(tax()).add(fee);
  }

  BigDecimal payable() {
    return total().subtract(paid);
  }
}
