package officewatch.reader.varied;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.engine.InvoiceReader;
import officewatch.reader.pdf.InProcessPdf;
import officewatch.reader.score.Tally;
import officewatch.reader.score.VendorNames;
import org.jspecify.annotations.Nullable;

/** Reads made-up invoices and counts what is read rightly. */
public final class VariedScore {
  private static final InvoiceReader READER = new InvoiceReader(new InProcessPdf());

  private static final Set<String> UNDRAWN = Set.of("ja", "ko", "zh", "th", "ar", "he");

  private VariedScore() {}

  /**
   * Which of the material: what the reader was developed on, or what it was not. The fresh parts
   * were written after the rules.
   */
  public enum Part {
    DEVELOPED,
    HELD_LAYOUTS,
    HELD_LANGUAGES,
    FRESH_LANGUAGES,
    FRESH_LAYOUTS;

    /** Whole pages are laid out in any language but the fresh ones. */
    boolean speaks(Language language) {
      return switch (this) {
        case DEVELOPED, HELD_LAYOUTS -> language.stage() == Language.Stage.DEVELOPED;
        case HELD_LANGUAGES -> language.stage() == Language.Stage.HELD;
        case FRESH_LANGUAGES -> language.stage() == Language.Stage.FRESH;
        case FRESH_LAYOUTS -> language.stage() != Language.Stage.FRESH;
      };
    }
  }

  /** Medium of a sample. */
  public enum Medium {
    PDF,
    HTML,
    TEXT
  }

  /**
   * Prints the tables of all parts.
   *
   * @param args documents per part and medium, the seed; a pattern of parts whose errors are
   *     listed; a folder to write their documents to
   */
  public static void main(String[] args) throws Exception {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 400;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    for (Part part : Part.values()) {
      for (Medium medium : Medium.values()) {
        Tally tally = score(part, medium, count, seed);
        System.out.println(part + " " + medium + ", " + count + " documents, seed " + seed);
        System.out.println(tally);
        System.out.printf(Locale.ROOT, "line items F1 %.1f%n", LineMatch.f1(tally));
        if (args.length > 2 && part.name().matches(args[2])) {
          tally.errors().forEach(System.out::println);
        }
        if (args.length > 3 && part.name().matches(args[2])) {
          for (int i = 0; i < count; i++) {
            Sample sample = sample(part, medium, i, seed);
            Files.write(Path.of(args[3], sample.name()), bytes(sample, medium));
          }
        }
      }
    }
  }

  /** Reads so many documents of a part. */
  public static Tally score(Part part, Medium medium, int count, long seed) {
    Tally tally = new Tally();
    for (int i = 0; i < count; i++) {
      Sample sample = sample(part, medium, i, seed);
      byte[] document = bytes(sample, medium);
      compare(sample, READER.read(new SourceDocument(sample.name(), "", document)), tally);
    }
    return tally;
  }

  static Sample sample(Part part, Medium medium, int index, long seed) {
    Random random =
        new Random(
            seed * 1_000_003 + part.ordinal() * 31L + medium.ordinal() * 7L + index * 65_537L);
    random.nextInt();
    List<Market> markets = new ArrayList<>();
    for (Market market : Market.values()) {
      boolean spoken = market.languages.stream().anyMatch(l -> part.speaks(l) && drawn(l, medium));
      if (spoken) {
        markets.add(market);
      }
    }
    Market market = Printing.pick(markets, random);
    List<Language> languages =
        market.languages.stream().filter(l -> part.speaks(l) && drawn(l, medium)).toList();
    Language language = Printing.pick(languages, random);
    boolean held = part != Part.DEVELOPED;
    Facts facts = new FactsMaker(random, held).make(market, language);
    boolean heldLayout = part == Part.HELD_LAYOUTS;
    String name = part + "-" + medium + "-" + index + "." + suffix(medium);
    return part == Part.FRESH_LAYOUTS
        ? new PageComposer(facts, random).compose(name)
        : new Composer(facts, heldLayout, random).compose(name);
  }

  /** No font at hand draws the scripts of Asia. */
  private static boolean drawn(Language language, Medium medium) {
    return medium != Medium.PDF || !UNDRAWN.contains(language.code());
  }

  private static String suffix(Medium medium) {
    return switch (medium) {
      case PDF -> "pdf";
      case HTML -> "html";
      case TEXT -> "txt";
    };
  }

  static byte[] bytes(Sample sample, Medium medium) {
    return switch (medium) {
      case PDF -> PdfRenderer.render(sample.blocks());
      case HTML -> HtmlRenderer.render(sample.blocks()).getBytes(StandardCharsets.UTF_8);
      case TEXT -> PlainRenderer.render(sample.blocks()).getBytes(StandardCharsets.UTF_8);
    };
  }

  static void compare(Sample sample, Reading reading, Tally tally) {
    Map<String, Boolean> right = new TreeMap<>();
    sample
        .truth()
        .forEach(
            (field, expected) -> {
              String actual = actual(reading, field);
              boolean ok = same(field, expected, actual);
              right.put(field, ok);
              tally.add(sample.name(), field, expected, actual, ok);
            });
    LineMatch.compare(sample, reading.lines(), tally);
    boolean all =
        right.getOrDefault("number", true)
            && right.getOrDefault("date", true)
            && right.getOrDefault("total", true);
    tally.add(sample.name(), "number, date, total", "all", all ? "all" : "not all", all);
    // Missing is what a person is asked about: precision here is what is booked rightly.
    String booked =
        !reading.isCertain() ? "" : all && right.getOrDefault("currency", true) ? "all" : "not all";
    tally.add(sample.name(), "accepted", "all", booked, booked.equals("all"));
  }

  private static boolean same(String field, String expected, String actual) {
    if (actual.isEmpty()) {
      return false;
    }
    return switch (field) {
      case "net", "tax", "total", "payable" ->
          new BigDecimal(expected).compareTo(new BigDecimal(actual)) == 0;
      case "vendor" -> VendorNames.same(expected, actual);
      default -> expected.equals(actual);
    };
  }

  private static String actual(Reading reading, String field) {
    return switch (field) {
      case "number" -> print(reading.number());
      case "date" -> print(reading.issueDate());
      case "due" -> print(reading.dueDate());
      case "total" -> print(reading.total());
      case "payable" ->
          reading.payable() == null ? print(reading.total()) : print(reading.payable());
      case "net" -> print(reading.net());
      case "tax" -> print(reading.tax());
      case "currency" -> print(reading.currency());
      case "vendor" -> print(reading.vendorName());
      case "vat" -> print(reading.vendorVatId());
      case "period" ->
          reading.periodStart() == null
              ? ""
              : print(reading.periodStart()) + " " + print(reading.periodEnd());
      case "kind" -> reading.kind().name();
      case "lines" -> String.valueOf(reading.lines().size());
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static String print(@Nullable Field<?> field) {
    return field == null ? "" : field.value().toString();
  }
}
