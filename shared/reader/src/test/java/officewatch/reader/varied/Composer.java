package officewatch.reader.varied;

import static officewatch.reader.varied.Printing.pick;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import officewatch.reader.varied.Block.Form;
import officewatch.reader.varied.Block.Pair;
import officewatch.reader.varied.Facts.Company;
import officewatch.reader.varied.Facts.Item;
import officewatch.reader.varied.Facts.Scenario;

/** Lays an invoice out as blocks, and notes what of it is printed. */
final class Composer {
  private static final List<Form> FORMS =
      List.of(
          Form.COLON,
          Form.GAP,
          Form.ABOVE,
          Form.DOTTED,
          Form.GRID,
          Form.DASH,
          Form.SPACED,
          Form.TINY_ABOVE);
  private static final List<Form> HELD_FORMS =
      List.of(Form.BARE, Form.LINE, Form.BULLET, Form.EQUALS, Form.FLUSH);
  private static final List<Form> SUMS =
      List.of(Form.COLON, Form.GAP, Form.GAP, Form.DOTTED, Form.DASH, Form.SPACED);
  private static final List<Form> HELD_SUMS =
      List.of(Form.GAP, Form.GRID, Form.BARE, Form.EQUALS, Form.FLUSH);

  private final Facts facts;
  private final Random random;
  private final boolean heldLayout;
  private final boolean currencyInHead;
  private final Printing printing;
  private final boolean unsigned;
  private final Entries entries;
  private boolean onlyBelow;
  private final Map<String, String> truth = new LinkedHashMap<>();

  Composer(Facts facts, boolean heldLayout, Random random) {
    this.facts = facts;
    this.random = random;
    this.heldLayout = heldLayout;
    this.unsigned = facts.scenario() == Scenario.CREDIT_NOTE && random.nextBoolean();
    this.currencyInHead = random.nextInt(5) == 0;
    this.printing = Printing.of(facts.market(), facts.language(), currencyInHead, random);
    this.entries =
        new Entries(facts, printing, heldLayout, currencyInHead, unsigned, truth, random);
  }

  Sample compose(String name) {
    List<Block> blocks = new ArrayList<>();
    head(blocks);
    blocks.add(table(currencyInHead));
    List<Pair> sums = entries.sums();
    blocks.add(new Block.Pairs(sums, pick(heldLayout ? HELD_SUMS : SUMS, random), true));
    if (random.nextBoolean()) {
      blocks.add(new Block.Text(List.of(word("thanks"), word("unpaid")), 9));
    }
    foot(blocks);
    if (onlyBelow) {
      truth.remove("vat");
    }
    entries.whole();
    return new Sample(name, facts, blocks, truth);
  }

  private String word(String key) {
    return entries.word(key);
  }

  private void head(List<Block> blocks) {
    String key =
        switch (facts.scenario()) {
          case CREDIT_NOTE -> "credit";
          case RECEIPT -> "receipt";
          default -> "invoice";
        };
    Block.Title title = new Block.Title(word(key), 12 + random.nextInt(12), random.nextBoolean());
    Block seller = party(facts.seller(), random.nextInt(4) == 0 ? word("from") : "", true);
    Block buyer = party(facts.buyer(), word("to"), false);
    List<Pair> pairs = entries.meta();
    Block.Pairs meta = new Block.Pairs(pairs, pick(heldLayout ? HELD_FORMS : FORMS, random), false);
    int layout = heldLayout ? 5 + random.nextInt(3) : random.nextInt(5);
    switch (layout) {
      case 0 ->
          blocks.addAll(List.of(seller, title, new Block.Beside(List.of(buyer), List.of(meta))));
      case 1 ->
          blocks.addAll(List.of(title, meta, new Block.Beside(List.of(seller), List.of(buyer))));
      case 2 ->
          blocks.addAll(List.of(new Block.Beside(List.of(title, meta), List.of(seller)), buyer));
      case 3 ->
          blocks.addAll(List.of(new Block.Beside(List.of(seller), List.of(title, meta)), buyer));
      case 4 ->
          blocks.addAll(List.of(new Block.Beside(List.of(buyer), List.of(seller)), title, meta));
      case 5 ->
          blocks.addAll(List.of(title, new Block.Beside(List.of(seller, buyer), List.of(meta))));
      case 6 ->
          blocks.addAll(List.of(meta, title, new Block.Beside(List.of(buyer), List.of(seller))));
      default -> {
        // The brand on top, its legal name in the footer only.
        String brand = facts.seller().name().split(" ")[0];
        blocks.addAll(List.of(new Block.Title(brand, 20, false), title, buyer, meta));
        onlyBelow = true;
      }
    }
  }

  private Block party(Company company, String label, boolean seller) {
    List<String> lines = new ArrayList<>();
    if (!label.isEmpty()) {
      lines.add(label + (random.nextBoolean() ? ":" : ""));
    }
    lines.add(company.name());
    lines.addAll(company.address());
    if (company.vatId() != null) {
      String tax =
          facts.language().code().equals("en") ? "VAT" : word("tax").replaceAll("\\.$", "");
      lines.add((random.nextBoolean() ? tax + ": " : "VAT ID: ") + company.vatId());
      if (seller) {
        truth.put("vat", company.vatId().replaceAll("[ .-]", ""));
      }
    }
    if (company.domain() != null) {
      lines.add(random.nextBoolean() ? "www." + company.domain() : "billing@" + company.domain());
    }
    return new Block.Text(lines, 9);
  }

  private Block table(boolean withCurrency) {
    List<String> headings = new ArrayList<>();
    List<Boolean> numeric = new ArrayList<>();
    boolean position = random.nextInt(4) == 0;
    boolean tax = random.nextInt(3) == 0 && facts.scenario() != Scenario.NO_TAX;
    boolean quantityFirst = heldLayout && random.nextBoolean();
    String suffix = withCurrency ? " (" + facts.market().currency + ")" : "";
    if (position) {
      column(headings, numeric, "#", false);
    }
    if (quantityFirst) {
      column(headings, numeric, word("quantity"), true);
    }
    column(headings, numeric, word("description"), false);
    if (!quantityFirst) {
      column(headings, numeric, word("quantity"), true);
    }
    column(headings, numeric, word("unit"), true);
    if (tax) {
      column(headings, numeric, word("tax") + " %", true);
    }
    column(headings, numeric, word("amount") + suffix, true);
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (Item item : facts.items()) {
      List<String> row = new ArrayList<>();
      if (position) {
        row.add(String.valueOf(++number));
      }
      String quantity = (unsigned ? item.quantity().abs() : item.quantity()).toPlainString();
      if (quantityFirst) {
        row.add(quantity);
      }
      row.add(item.description());
      if (!quantityFirst) {
        row.add(quantity);
      }
      row.add(printing.money(item.unitPrice()));
      if (tax) {
        row.add(item.rate().replace('.', printing.number().endsWith(",56") ? ',' : '.') + "%");
      }
      row.add(printing.money(unsigned ? item.net().abs() : item.net()));
      rows.add(row);
    }
    truth.put("lines", String.valueOf(facts.items().size()));
    return new Block.Table(headings, numeric, rows);
  }

  private static void column(List<String> headings, List<Boolean> numeric, String head, boolean n) {
    headings.add(head);
    numeric.add(n);
  }

  private void foot(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    if (onlyBelow || random.nextBoolean()) {
      lines.add(facts.seller().name() + " · " + String.join(" · ", facts.seller().address()));
    }
    if (random.nextInt(3) == 0) {
      lines.add("IBAN DE89 3704 0044 0532 0130 00 · BIC COBADEFFXXX");
    }
    if (random.nextInt(3) == 0) {
      lines.add("1 / 1");
    }
    blocks.add(new Block.Foot(lines));
  }
}
