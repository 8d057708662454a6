package officewatch.reader.varied;

import static officewatch.reader.varied.Printing.pick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import officewatch.reader.varied.Block.Pair;
import officewatch.reader.varied.Block.Place;
import officewatch.reader.varied.Facts.Item;
import officewatch.reader.varied.Facts.Scenario;
import officewatch.reader.varied.Facts.Tax;

/** Lays an invoice out by one of the layouts of whole pages. */
final class PageComposer {
  private static final Pattern PLACE = Pattern.compile("([@>])(\\d+) (.*?)(?= [@>]\\d+ |$)");
  private static final Pattern SLOT = Pattern.compile("\\{(w:)?([a-z0-9.]+)(~?)}");
  private static final Map<String, List<String>> CARRIED =
      Map.of(
          "en", List.of("Carried forward", "Brought forward"),
          "de", List.of("Übertrag", "Übertrag"),
          "fr", List.of("À reporter", "Report"),
          "es", List.of("Suma y sigue", "Suma anterior"),
          "it", List.of("A riportare", "Riporto"),
          "nl", List.of("Transport", "Transport"));

  private final Facts facts;
  private final Random random;
  private final boolean unsigned;
  private final Printing printing;
  private final Map<String, String> truth = new LinkedHashMap<>();
  private final Entries entries;
  private final List<Block> blocks = new ArrayList<>();

  PageComposer(Facts facts, Random random) {
    this.facts = facts;
    this.random = random;
    this.unsigned = facts.scenario() == Scenario.CREDIT_NOTE && random.nextBoolean();
    this.printing = Printing.of(facts.market(), facts.language(), false, random);
    this.entries = new Entries(facts, printing, false, false, unsigned, truth, random);
  }

  Sample compose(String name) {
    PageLayout layout = pick(PageLayout.ALL, random);
    List<Pair> meta = entries.meta();
    List<Pair> sums = entries.sums();
    Map<String, String> values = values(sums);
    String carry = "";
    for (String line : layout.lines()) {
      if (line.startsWith("carry ")) {
        carry = line.substring(6);
      }
    }
    for (String line : layout.lines()) {
      int blank = line.indexOf(' ');
      String rest = line.substring(blank + 1);
      switch (blank < 0 ? line : line.substring(0, blank)) {
        case "meta" -> pairs(meta, rest, values);
        case "rest" ->
            pairs(
                meta.stream()
                    .filter(p -> !p.value().equals(facts.number()))
                    .filter(p -> !p.value().equals(printing.date(facts.issued())))
                    .toList(),
                rest,
                values);
        case "meta2" -> twoInARow(meta, rest, values);
        case "metarow" -> row(meta);
        case "sum" -> pairs(sums, rest, values);
        case "tax" -> taxes(rest, values);
        case "item" -> items(rest, carry, values);
        case "carry" -> {}
        default -> print(line, values);
      }
    }
    String all = blocks.toString();
    if (facts.seller().vatId() == null || !all.contains(facts.seller().vatId())) {
      truth.remove("vat");
    }
    entries.whole();
    truth.put("lines", String.valueOf(facts.items().size()));
    return new Sample(name + "-" + layout.name().replace(' ', '-'), facts, blocks, truth);
  }

  private Map<String, String> values(List<Pair> sums) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(
        "title",
        entries.word(
            switch (facts.scenario()) {
              case CREDIT_NOTE -> "credit";
              case RECEIPT -> "receipt";
              default -> "invoice";
            }));
    String vatId = facts.seller().vatId();
    String domain = facts.seller().domain();
    values.put("s.name", facts.seller().name());
    values.put("s.1", facts.seller().address().get(0));
    values.put("s.2", facts.seller().address().get(1));
    values.put("s.vat", vatId == null ? "" : entries.word("tax") + " " + vatId);
    values.put("s.web", domain == null ? "" : "www." + domain);
    if (vatId != null) {
      truth.put("vat", vatId.replaceAll("[ .-]", ""));
    }
    values.put("b.name", facts.buyer().name());
    values.put("b.1", facts.buyer().address().get(0));
    values.put("b.2", facts.buyer().address().get(1));
    values.put("number", facts.number());
    values.put("date", printing.date(facts.issued()));
    String total = printing.money(unsigned ? facts.total().abs() : facts.total());
    Pair top =
        sums.stream().filter(p -> p.value().equals(total)).findFirst().orElse(sums.getLast());
    values.put("top", top.label() + " " + top.value());
    List<String> carried = CARRIED.getOrDefault(facts.language().code(), List.of("→", "→"));
    values.put("carried", carried.get(0));
    values.put("brought", carried.get(1));
    return values;
  }

  private void pairs(List<Pair> pairs, String line, Map<String, String> values) {
    for (Pair pair : pairs) {
      values.put("label", pair.label());
      values.put("value", pair.value());
      print(line, values);
    }
  }

  private void twoInARow(List<Pair> pairs, String line, Map<String, String> values) {
    for (int i = 0; i < pairs.size(); i += 2) {
      Pair second = i + 1 < pairs.size() ? pairs.get(i + 1) : new Pair("", "");
      values.put("label2", second.label());
      values.put("value2", second.value());
      pairs(List.of(pairs.get(i)), line, values);
    }
  }

  /** The labels in one row, the values in the next, three to a row. */
  private void row(List<Pair> pairs) {
    for (int i = 0; i < pairs.size(); i += 3) {
      List<Place> labels = new ArrayList<>();
      List<Place> below = new ArrayList<>();
      for (Pair pair : pairs.subList(i, Math.min(pairs.size(), i + 3))) {
        labels.add(new Place(labels.size() * 34, false, pair.label()));
        below.add(new Place(below.size() * 34, false, pair.value()));
      }
      blocks.add(new Block.Places(labels));
      blocks.add(new Block.Places(below));
    }
  }

  private void taxes(String line, Map<String, String> values) {
    for (Tax tax : facts.taxes()) {
      values.put("rate", rate(tax.rate()));
      values.put("base", money(tax.base()));
      values.put("tax", money(tax.amount()));
      print(line, values);
    }
  }

  private void items(String line, String carry, Map<String, String> values) {
    BigDecimal running = BigDecimal.ZERO;
    int count = facts.items().size();
    for (int i = 0; i < count; i++) {
      Item item = facts.items().get(i);
      values.put("pos", String.valueOf(i + 1));
      values.put("description", item.description());
      values.put("quantity", (unsigned ? item.quantity().abs() : item.quantity()).toPlainString());
      values.put("unit", printing.money(item.unitPrice()));
      values.put("rate", rate(item.rate()));
      values.put("amount", money(item.net()));
      print(line, values);
      running = running.add(item.net());
      if (!carry.isEmpty() && count > 1 && i == count / 2 - 1) {
        values.put("running", money(running));
        print(carry, values);
      }
    }
  }

  private String rate(String rate) {
    return rate.replace('.', printing.number().endsWith(",56") ? ',' : '.') + "%";
  }

  private String money(BigDecimal amount) {
    return printing.money(unsigned ? amount.abs() : amount);
  }

  private void print(String lines, Map<String, String> values) {
    for (String line : lines.split(" // ")) {
      if (line.equals("page")) {
        blocks.add(new Block.NewPage());
        continue;
      }
      List<Place> places = new ArrayList<>();
      Matcher place = PLACE.matcher(line);
      while (place.find()) {
        String text = fill(String.valueOf(place.group(3)), values).strip();
        if (!text.isEmpty()) {
          places.add(
              new Place(
                  Integer.parseInt(String.valueOf(place.group(2))),
                  ">".equals(place.group(1)),
                  text));
        }
      }
      if (!places.isEmpty() || line.isEmpty()) {
        blocks.add(new Block.Places(places));
      }
    }
  }

  private String fill(String text, Map<String, String> values) {
    return SLOT.matcher(text)
        .replaceAll(
            slot -> {
              String value =
                  slot.group(1) == null
                      ? values.getOrDefault(String.valueOf(slot.group(2)), "")
                      : entries.word(String.valueOf(slot.group(2)));
              return Matcher.quoteReplacement(
                  String.valueOf(slot.group(3)).isEmpty()
                      ? value
                      : String.join(" ", value.split("")));
            });
  }
}
