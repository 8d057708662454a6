package officewatch.reader.varied;

import static officewatch.reader.varied.Printing.pick;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import officewatch.reader.varied.Facts.Company;
import officewatch.reader.varied.Facts.Item;
import officewatch.reader.varied.Facts.Scenario;
import officewatch.reader.varied.Facts.Tax;
import org.jspecify.annotations.Nullable;

/** Makes up invoices that add up. Held-out ones have other names, languages and numbers. */
final class FactsMaker {
  private static final List<String> FIRST =
      List.of(
          "Bright", "North", "Cloud", "Pixel", "Data", "Quanta", "Blue", "Loop", "Stack", "Hyper",
          "Ledger", "Task");
  private static final List<String> SECOND =
      List.of("leaf", "wind", "forge", "harbor", "works", "bridge", "mint", "desk", "grid", "flow");
  private static final List<String> HELD_FIRST =
      List.of("Zephyr", "Orchid", "Tern", "Marlow", "Vanta", "Kestrel", "Opal", "Juniper", "Sable");
  private static final List<String> HELD_SECOND =
      List.of(" Systems", "ify", " Analytics", "ware", " Labs", "point", " Digital", "base", " Co");
  private static final List<String> ITEMS =
      List.of(
          "Team plan",
          "Business plan (monthly)",
          "Storage 500 GB",
          "Premium support",
          "Onboarding workshop",
          "API calls",
          "Pro seats",
          "Data transfer",
          "SSO add-on",
          "Backup, 3 regions");
  private static final List<String> HELD_ITEMS =
      List.of(
          "Enterprise licence",
          "Additional users",
          "Cloud hosting - tier 2",
          "Email credits",
          "Annual maintenance",
          "Workspace Standard",
          "Phone number rental",
          "Build minutes");

  private final Random random;
  private final boolean held;

  FactsMaker(Random random, boolean held) {
    this.random = random;
    this.held = held;
  }

  /** Facts of a country; held-out ones speak only languages and words never developed on. */
  Facts make(Market market, Language language) {
    Scenario scenario = pick(List.of(Scenario.values()), random);
    int scale = market.decimals();
    List<Item> items = items(market, scenario, scale);
    BigDecimal sum = items.stream().map(Item::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal discount =
        scenario == Scenario.DISCOUNT ? share(sum, "0.10", scale) : BigDecimal.ZERO;
    List<Tax> taxes = taxes(items, discount, scenario, scale);
    BigDecimal tax = taxes.stream().map(Tax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal fee = scenario == Scenario.FEES ? share(sum, "0.07", scale) : BigDecimal.ZERO;
    BigDecimal total = sum.subtract(discount).add(tax).add(fee);
    BigDecimal paid =
        switch (scenario) {
          case PAID, RECEIPT -> total;
          case CREDITED -> share(total, "0.30", scale);
          default -> BigDecimal.ZERO;
        };
    LocalDate issued = LocalDate.of(2021 + random.nextInt(5), 1, 1).plusDays(random.nextInt(365));
    LocalDate start = issued.minusMonths(1).withDayOfMonth(1);
    boolean period = random.nextInt(3) == 0;
    return new Facts(
        market,
        language,
        scenario,
        company(market, legalForm(market, language), true),
        company(pick(List.of(market, Market.DE, Market.GB), random), null, false),
        number(issued),
        issued,
        issued.plusDays(7 + random.nextInt(40)),
        period ? start : null,
        period ? start.plusMonths(1).minusDays(1) : null,
        items,
        discount,
        taxes,
        fee,
        paid);
  }

  private List<Item> items(Market market, Scenario scenario, int scale) {
    List<Item> items = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    int factor = scale == 0 ? 150 : 1;
    for (int i = 0; i < count; i++) {
      BigDecimal unit =
          new BigDecimal((3 + random.nextInt(held ? 900 : 400)) * factor)
              .add(
                  scale == 0
                      ? BigDecimal.ZERO
                      : new BigDecimal(random.nextInt(100)).movePointLeft(2))
              .setScale(scale, RoundingMode.HALF_EVEN);
      if (scenario == Scenario.ZERO) {
        unit = BigDecimal.ZERO.setScale(scale);
      }
      BigDecimal quantity =
          new BigDecimal(random.nextInt(4) == 0 ? 1 + random.nextInt(120) : 1 + random.nextInt(5));
      String rate =
          scenario == Scenario.NO_TAX
              ? "0"
              : scenario == Scenario.RATES
                  ? market.rates.get(i % market.rates.size())
                  : market.rates.getFirst();
      BigDecimal net = unit.multiply(quantity);
      if (scenario == Scenario.CREDIT_NOTE) {
        quantity = quantity.negate();
        net = net.negate();
      }
      items.add(new Item(pick(held ? HELD_ITEMS : ITEMS, random), quantity, unit, net, rate));
    }
    return items;
  }

  private static List<Tax> taxes(
      List<Item> items, BigDecimal discount, Scenario scenario, int scale) {
    Map<String, BigDecimal> bases = new LinkedHashMap<>();
    items.forEach(item -> bases.merge(item.rate(), item.net(), BigDecimal::add));
    List<Tax> taxes = new ArrayList<>();
    bases.forEach(
        (rate, base) -> {
          BigDecimal reduced = bases.size() == 1 ? base.subtract(discount) : base;
          if (!rate.equals("0") && scenario != Scenario.NO_TAX) {
            BigDecimal percent = new BigDecimal(rate).movePointLeft(2);
            taxes.add(
                new Tax(
                    rate,
                    reduced,
                    reduced.multiply(percent).setScale(scale, RoundingMode.HALF_EVEN)));
          }
        });
    return taxes;
  }

  private String legalForm(Market market, Language language) {
    boolean abroad = market == Market.JP && language.code().equals("en");
    return abroad ? "K.K." : pick(market.forms, random);
  }

  private static BigDecimal share(BigDecimal amount, String part, int scale) {
    return amount.multiply(new BigDecimal(part)).setScale(scale, RoundingMode.HALF_EVEN);
  }

  private Company company(Market market, @Nullable String form, boolean seller) {
    String brand =
        seller
            ? pick(held ? HELD_FIRST : FIRST, random) + pick(held ? HELD_SECOND : SECOND, random)
            : pick(
                List.of("Northwind Traders", "Contoso", "Fabrikam", "Wingtip", "Litware"), random);
    String legal = form == null ? pick(List.of("", " GmbH", " Ltd", " Inc."), random) : " " + form;
    String name = seller && random.nextInt(6) == 0 ? brand : brand + legal;
    if (legal.contains("株式会社")) {
      name = "株式会社" + brand;
    }
    List<String> address = new ArrayList<>();
    address.add(
        pick(List.of("12 Harbour Street", "Hauptstr. 48", "7 rue du Port", "Box 114"), random));
    address.add(market.town);
    boolean vat = !market.vatPrefix.isEmpty() && (seller || random.nextInt(3) == 0);
    String domain = brand.toLowerCase(Locale.ROOT).replace(" ", "") + ".com";
    return new Company(
        name,
        address,
        vat ? vatId(market.vatPrefix) : null,
        seller && random.nextInt(3) > 0 ? domain : null);
  }

  private String vatId(String prefix) {
    return switch (prefix) {
      case "ATU", "DK", "FI", "HU" -> prefix + digits(8);
      case "BE", "PL", "CZ" -> prefix + (prefix.equals("BE") ? "0" : "1") + digits(9);
      case "CHE" -> "CHE-" + digits(3) + "." + digits(3) + "." + digits(3) + " MWST";
      case "ES" -> "ESB" + digits(8);
      case "FR", "IT" -> prefix + digits(11);
      case "IE" -> "IE" + digits(7) + "KH";
      case "NL" -> "NL" + digits(9) + "B01";
      case "NO" -> "NO " + digits(9) + " MVA";
      case "SE" -> "SE" + digits(10) + "01";
      case "RO" -> "RO" + digits(8);
      default -> prefix + (random.nextInt(3) == 0 ? " " : "") + digits(9);
    };
  }

  private String number(LocalDate issued) {
    return switch (random.nextInt(8)) {
      case 0 -> "INV-" + digits(5);
      case 1 -> issued.getYear() + "-" + digits(4);
      case 2 -> digits(8);
      case 3 -> issued.getYear() + "/" + digits(3);
      case 4 -> "RE" + digits(6);
      case 5 -> "F" + issued.getYear() + digits(4);
      case 6 -> "A1B2C3D4-" + digits(4);
      default -> held ? "SI/" + digits(4) + "/" + issued.getYear() % 100 : "FA-" + digits(4);
    };
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder(String.valueOf(1 + random.nextInt(9)));
    while (digits.length() < count) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }
}
