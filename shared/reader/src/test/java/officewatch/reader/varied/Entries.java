package officewatch.reader.varied;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import officewatch.reader.varied.Block.Pair;
import officewatch.reader.varied.Facts.Scenario;
import officewatch.reader.varied.Facts.Tax;

/** The labels and values of an invoice outside its table; notes in {@code truth} what they say. */
final class Entries {
  private final Facts facts;
  private final Printing printing;
  private final boolean heldLayout;
  private final boolean currencyInHead;
  private final boolean unsigned;
  private final Map<String, String> truth;
  private final Random random;

  /**
   * @param heldLayout whether words never developed on are used
   * @param currencyInHead whether only the labels name the currency
   * @param unsigned whether amounts of a credit note are printed without their sign
   */
  Entries(
      Facts facts,
      Printing printing,
      boolean heldLayout,
      boolean currencyInHead,
      boolean unsigned,
      Map<String, String> truth,
      Random random) {
    this.facts = facts;
    this.printing = printing;
    this.heldLayout = heldLayout;
    this.currencyInHead = currencyInHead;
    this.unsigned = unsigned;
    this.truth = truth;
    this.random = random;
  }

  /** Number, dates and references, in any order. */
  List<Pair> meta() {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair(word("number"), facts.number()));
    pairs.add(new Pair(word("date"), printing.date(facts.issued())));
    truth.put("number", facts.number());
    truth.put("date", facts.issued().toString());
    if (facts.scenario() != Scenario.RECEIPT && random.nextInt(4) > 0) {
      pairs.add(new Pair(word("due"), printing.date(facts.due())));
      truth.put("due", facts.due().toString());
    }
    if (facts.from() != null && facts.to() != null) {
      pairs.add(
          new Pair(
              word("period"), printing.date(facts.from()) + " - " + printing.date(facts.to())));
      truth.put("period", facts.from() + " " + facts.to());
    }
    if (random.nextInt(3) == 0) {
      pairs.add(new Pair(word("order"), "PO" + (10_000 + random.nextInt(90_000))));
    }
    if (random.nextInt(3) == 0) {
      pairs.add(new Pair(word("customer"), String.valueOf(100_000 + random.nextInt(900_000))));
    }
    if (random.nextInt(5) == 0) {
      pairs.add(new Pair(word("ordered"), printing.date(facts.issued().minusDays(9))));
    }
    if (random.nextInt(6) == 0) {
      pairs.add(new Pair(word("delivered"), printing.date(facts.issued().minusDays(3))));
    }
    Collections.shuffle(pairs, random);
    return pairs;
  }

  /** From the net amount to what is left to pay. */
  List<Pair> sums() {
    List<Pair> pairs = new ArrayList<>();
    String suffix = currencyInHead ? " " + facts.market().currency : "";
    boolean inclusive = facts.scenario() == Scenario.INCLUSIVE;
    boolean taxed = !facts.taxes().isEmpty();
    if (taxed && !inclusive) {
      if (facts.discount().signum() != 0) {
        pairs.add(sum(word("discount"), facts.discount().negate()));
      }
      pairs.add(sum(word("net"), facts.net()));
      truth.put("net", facts.net().toPlainString());
    }
    for (Tax tax : facts.taxes()) {
      String rate = tax.rate().replace('.', printing.number().endsWith(",56") ? ',' : '.') + "%";
      String label = word("tax");
      pairs.add(
          sum(
              inclusive
                  ? "incl. " + label + " " + rate
                  : random.nextBoolean() ? label + " " + rate : label + " (" + rate + ")",
              tax.amount()));
    }
    if (taxed) {
      truth.put("tax", facts.tax().toPlainString());
    }
    if (facts.fee().signum() != 0) {
      pairs.add(sum(word(random.nextBoolean() ? "tip" : "fee"), facts.fee()));
    }
    Pair total = sum(word("total") + suffix, facts.total());
    if (inclusive) {
      pairs.addFirst(total);
    } else {
      pairs.add(total);
    }
    truth.put("total", facts.total().toPlainString());
    if (facts.paid().signum() != 0) {
      String key = facts.scenario() == Scenario.CREDITED ? "credits" : "paid";
      pairs.add(sum(word(key), random.nextBoolean() ? facts.paid().negate() : facts.paid()));
      if (facts.scenario() != Scenario.RECEIPT) {
        pairs.add(sum(word("payable") + suffix, facts.payable()));
        truth.put("payable", facts.payable().toPlainString());
      }
    } else if (random.nextInt(3) == 0) {
      pairs.add(sum(word("payable") + suffix, facts.payable()));
      truth.put("payable", facts.payable().toPlainString());
    }
    return pairs;
  }

  private Pair sum(String label, BigDecimal amount) {
    return new Pair(label, printing.money(unsigned ? amount.abs() : amount));
  }

  /** What the document as a whole says. */
  void whole() {
    truth.put("vendor", facts.seller().name());
    truth.put("currency", facts.market().currency);
    truth.put(
        "kind",
        switch (facts.scenario()) {
          case CREDIT_NOTE -> "CREDIT_NOTE";
          case RECEIPT -> "RECEIPT";
          default -> "INVOICE";
        });
  }

  String word(String key) {
    return facts.language().word(key, heldLayout, random);
  }
}
