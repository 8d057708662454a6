package officewatch.reader.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import officewatch.reader.CorpusFolder;
import officewatch.reader.CpuTime;
import officewatch.reader.DocumentKind;
import officewatch.reader.Evidence;
import officewatch.reader.Field;
import officewatch.reader.Line;
import officewatch.reader.Reading;
import officewatch.reader.score.Corrections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 167 invoices nobody of this project wrote: every field right, every span true, fast. */
class XmlCorpusTest {
  private static final double MAX_MEAN_MILLIS = 0.5;
  private static final int WARM_PASSES = 12;

  private final Map<String, int[]> score = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void everyFieldOfEveryInvoiceIsRight() throws IOException {
    Path folder = CorpusFolder.of("invoices/xml");
    for (JsonNode entry : new ObjectMapper().readTree(folder.resolve("truth.json").toFile())) {
      String file = entry.get("file").asText();
      compare(file, entry.get("truth"), read(folder.resolve(file)));
    }
    score.forEach((field, n) -> System.out.printf("e-invoice %-9s %d/%d%n", field, n[0], n[1]));
    assertThat(wrong).isEmpty();
    assertThat(score.get("number")).isEqualTo(new int[] {167, 167});
  }

  @Test
  void everyEvidenceSpanIsTheTextItClaims() throws IOException {
    for (Path file : files()) {
      Reading reading = read(file);
      List<Evidence> spans = new ArrayList<>();
      for (@Nullable Field<?> field : fields(reading)) {
        if (field != null) {
          spans.add(field.evidence());
        }
      }
      reading.lines().stream().map(Line::evidence).forEach(spans::add);
      String text = reading.pages().getFirst().text();
      for (Evidence span : spans) {
        assertThat(text.substring(span.start(), span.end())).as("%s", file).isEqualTo(span.text());
        assertThat(span.text()).as("%s %s", file, span.rule()).isNotBlank();
      }
      if (reading.vendorName() != null) {
        String printed = reading.vendorName().evidence().text();
        assertThat(unescaped(printed)).isEqualTo(reading.vendorName().value());
      }
    }
  }

  @Test
  void warmReadingIsFast() throws IOException {
    List<byte[]> all = new ArrayList<>();
    for (Path file : files()) {
      all.add(Files.readAllBytes(file));
    }
    double best = Double.MAX_VALUE;
    for (int pass = 0; pass < WARM_PASSES; pass++) {
      double start = CpuTime.millis();
      for (byte[] xml : all) {
        assertThat(EInvoice.read("a.xml", xml)).isPresent();
      }
      best = Math.min(best, CpuTime.millis() - start);
    }
    double mean = best / all.size();
    System.out.printf("e-invoice warm mean of the best of %d passes: %.3f ms%n", WARM_PASSES, mean);
    assertThat(mean).isLessThanOrEqualTo(MAX_MEAN_MILLIS);
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(CorpusFolder.of("invoices/xml"))) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  private static Reading read(Path file) throws IOException {
    return EInvoice.read(file.getFileName().toString(), Files.readAllBytes(file)).orElseThrow();
  }

  private void compare(String file, JsonNode truth, Reading reading) {
    boolean credit = reading.kind() == DocumentKind.CREDIT_NOTE;
    text(file, truth, "number", reading.number());
    text(file, truth, "date", reading.issueDate());
    text(file, truth, "due", reading.dueDate());
    text(file, truth, "currency", reading.currency());
    text(file, truth, "seller", reading.vendorName());
    text(file, truth, "buyer", reading.buyerName());
    text(file, truth, "vat", reading.vendorVatId());
    text(file, truth, "start", reading.periodStart());
    text(file, truth, "end", reading.periodEnd());
    money(file, truth, "net", reading.net(), credit);
    money(file, truth, "tax", reading.tax(), credit);
    money(file, truth, "gross", reading.total(), credit);
    money(file, truth, "payable", reading.payable(), credit);
    check(
        file,
        "lines",
        truth.path("lines").asInt() == reading.lines().size(),
        truth,
        reading.lines().size());
    boolean creditBySyntax = file.contains("NotaCredito") || file.contains("CreditNote");
    check(
        file,
        "kind",
        (creditBySyntax || truth.path("type").asText().equals("381")) == credit,
        truth,
        reading.kind());
  }

  private void text(String file, JsonNode truth, String name, @Nullable Field<?> field) {
    if (truth.hasNonNull(name)) {
      String value = field == null ? "" : field.value().toString();
      String expected = Corrections.of(file, name, truth.get(name).asText());
      boolean blanksCount = !name.equals("vat");
      check(
          file,
          name,
          (blanksCount ? expected : expected.replace(" ", "")).equals(value),
          truth,
          value);
    }
  }

  private void money(
      String file, JsonNode truth, String name, @Nullable Field<BigDecimal> field, boolean credit) {
    if (truth.hasNonNull(name)) {
      String stated = Corrections.of(file, name, truth.get(name).asText());
      BigDecimal expected = new BigDecimal(stated);
      expected = credit ? expected.abs().negate() : expected;
      BigDecimal value = field == null ? null : field.value();
      check(file, name, value != null && expected.compareTo(value) == 0, truth, value);
    }
  }

  private void check(
      String file, String name, boolean right, JsonNode truth, @Nullable Object value) {
    int[] n = score.computeIfAbsent(name, key -> new int[2]);
    n[1]++;
    if (right) {
      n[0]++;
    } else {
      wrong.add(file + " " + name + ": expected " + truth.path(name) + " but read " + value);
    }
  }

  private static List<@Nullable Field<?>> fields(Reading reading) {
    List<@Nullable Field<?>> fields = new ArrayList<>();
    fields.add(reading.number());
    fields.add(reading.issueDate());
    fields.add(reading.dueDate());
    fields.add(reading.currency());
    fields.add(reading.net());
    fields.add(reading.tax());
    fields.add(reading.total());
    fields.add(reading.payable());
    fields.add(reading.vendorName());
    fields.add(reading.vendorVatId());
    fields.add(reading.vendorDomain());
    fields.add(reading.buyerName());
    fields.add(reading.periodStart());
    fields.add(reading.periodEnd());
    return fields;
  }

  private static String unescaped(String printed) {
    return printed
        .replace("&amp;", "&")
        .replace("&apos;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
  }
}
