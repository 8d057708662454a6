package officewatch.reader.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.Verdict;
import officewatch.reader.engine.InvoiceReader;
import officewatch.reader.pdf.PdfSource;
import officewatch.reader.sandbox.SandboxedPdf;
import org.jspecify.annotations.Nullable;

/** Prints how much of the corpus is read rightly. Only what is printed on a page is scored. */
public final class ScoreCorpus {
  /** Published or measured figures of others on the same kind of document. */
  private static final String BEATEN =
      "to beat: label heuristics of invoice2data: number 49 %, date 14 %, total 6 %; goals: number"
          + " 95, date 96, total 98, due 95, currency 99, VAT id 98, vendor 90, all three 90\n";

  private final Path corpus;
  private final InvoiceReader reader;
  private final Consumer<Reading> check;
  private final Map<String, List<Boolean>> sellers = new TreeMap<>();
  private @Nullable Tally sellersOf;

  ScoreCorpus(Path corpus, PdfSource pdfs, Consumer<Reading> check) {
    this.corpus = corpus;
    this.reader = new InvoiceReader(pdfs).textOnly();
    this.check = check;
  }

  /** With arguments "errors", also lists every answer that is not right. */
  public static void main(String[] args) throws IOException {
    Path corpus = Corpus.find().orElseThrow(() -> new IllegalStateException("No corpus found"));
    try (SandboxedPdf pdfs = new SandboxedPdf()) {
      ScoreCorpus score = new ScoreCorpus(corpus, pdfs, _ -> {});
      for (Tally tally : List.of(score.textPdfs(), score.saasPdfs())) {
        System.out.println(tally);
        System.out.println(tally == score.sellersOf ? score.bySeller() + BEATEN : "");
        if (args.length > 0) {
          tally.errors().forEach(System.out::println);
        }
      }
      long start = System.nanoTime();
      Map<Verdict, Integer> verdicts = score.robustness();
      System.out.printf(
          Locale.ROOT,
          "%s in %.1f s, deaths of this process 0%n",
          verdicts,
          (System.nanoTime() - start) / 1e9);
    }
  }

  /** All three key fields right, macro-averaged over sellers: one seller's layout counts once. */
  String bySeller() {
    StringBuilder table = new StringBuilder("seller, documents, number + date + gross right %\n");
    sellers.forEach(
        (seller, right) ->
            table.append(
                String.format(
                    Locale.ROOT, "%-40s %4d %6.1f%n", seller, right.size(), share(right))));
    double macro = sellers.values().stream().mapToDouble(ScoreCorpus::share).average().orElse(0);
    return table.append(String.format(Locale.ROOT, "%-40s %11.1f%n", "macro", macro)).toString();
  }

  private static double share(List<Boolean> right) {
    return 100.0 * right.stream().filter(r -> r).count() / right.size();
  }

  Tally textPdfs() throws IOException {
    Path folder = corpus.resolve("invoices/text-pdf");
    Tally tally = new Tally();
    sellersOf = tally;
    for (JsonNode entry : Corpus.truth(folder)) {
      String file = entry.path("file").asText();
      Reading reading = read(folder.resolve(file));
      JsonNode truth = entry.path("truth");
      Answers answers = new Answers(file, tally, truth, entry.path("printed"));
      answers.text("number", reading.number());
      answers.date("date", reading.issueDate());
      answers.date("due", reading.dueDate());
      answers.amount("gross", reading.total());
      answers.amount("net", reading.net());
      answers.amount("tax", reading.tax());
      answers.amount("payable", reading.payable() == null ? reading.total() : reading.payable());
      answers.name("seller", reading.vendorName());
      answers.text("vat", reading.vendorVatId());
      answers.text("currency", reading.currency());
      answers.count("lines", reading.lines().size());
      boolean all = answers.together("number, date, gross", List.of("number", "date", "gross"));
      String seller = truth.path("seller").asText().lines().findFirst().orElse("?");
      sellers.computeIfAbsent(seller, _ -> new ArrayList<>()).add(all);
    }
    return tally;
  }

  Tally saasPdfs() throws IOException {
    Path folder = corpus.resolve("invoices/saas-pdf");
    Tally tally = new Tally();
    for (JsonNode entry : Corpus.truth(folder)) {
      String file = entry.path("file").asText();
      Reading reading = read(folder.resolve(file));
      Answers answers = new Answers(file, tally, entry.path("truth"), null);
      answers.name("vendor", reading.vendorName());
      answers.date("date", reading.issueDate());
      answers.amount("total", reading.total());
      answers.text("currency", reading.currency());
      answers.together("all", List.of("vendor", "date", "total", "currency"));
    }
    return tally;
  }

  /** Verdicts of PDFs that once broke a reader; returning at all means that nothing died. */
  Map<Verdict, Integer> robustness() throws IOException {
    Map<Verdict, Integer> verdicts = new TreeMap<>();
    List<Path> files = new ArrayList<>();
    try (var all = Files.list(corpus.resolve("pdf"))) {
      all.filter(f -> f.toString().endsWith(".pdf")).sorted().forEach(files::add);
    }
    for (Path file : files) {
      verdicts.merge(read(file).verdict(), 1, Integer::sum);
    }
    return verdicts;
  }

  private Reading read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    Reading reading =
        reader.read(new SourceDocument(name, "application/pdf", Files.readAllBytes(file)));
    check.accept(reading);
    return reading;
  }

  /** Compares the fields of one document with the truth. */
  private static final class Answers {
    private final String file;
    private final Tally tally;
    private final JsonNode truth;
    private final @Nullable JsonNode printed;
    private final Map<String, Boolean> right = new TreeMap<>();

    Answers(String file, Tally tally, JsonNode truth, @Nullable JsonNode printed) {
      this.file = file;
      this.tally = tally;
      this.truth = truth;
      this.printed = printed;
    }

    void text(String field, @Nullable Field<String> actual) {
      compare(field, actual, (e, a) -> compact(e).equals(compact(a)));
    }

    void date(String field, @Nullable Field<?> actual) {
      compare(field, actual, String::equals);
    }

    void amount(String field, @Nullable Field<BigDecimal> actual) {
      compare(field, actual, (e, a) -> new BigDecimal(e).compareTo(new BigDecimal(a)) == 0);
    }

    void name(String field, @Nullable Field<String> actual) {
      compare(field, actual, (e, a) -> VendorNames.same(e, a));
    }

    private void compare(String field, @Nullable Field<?> actual, Equality equality) {
      JsonNode expected = truth.path(field);
      if (expected.isNull() || expected.isMissingNode() || !isPrinted(field)) {
        return;
      }
      String value = actual == null ? "" : actual.value().toString();
      boolean ok = actual != null && equality.same(expected.asText(), value);
      right.put(field, ok);
      tally.add(file, field, expected.asText(), value, ok);
    }

    void count(String field, int actual) {
      int expected = truth.path(field).asInt();
      tally.add(file, field, String.valueOf(expected), String.valueOf(actual), expected == actual);
    }

    private boolean isPrinted(String field) {
      JsonNode known = printed;
      return known == null || known.path(field).asBoolean();
    }

    boolean together(String name, List<String> fields) {
      boolean all = fields.stream().allMatch(f -> right.getOrDefault(f, true));
      tally.add(file, name, "all right", all ? "all right" : "not all right", all);
      return all;
    }

    private static String compact(String text) {
      return text.replaceAll("[\\s#]", "").replace('–', '-');
    }
  }

  @FunctionalInterface
  private interface Equality {
    boolean same(String expected, String actual);
  }
}
