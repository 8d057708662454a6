package officewatch.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import officewatch.invoices.FieldReading.EvidenceReading;
import officewatch.invoices.FieldReading.SourceReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What several documents of one invoice say together. */
final class JoinedReadingTest {

  @Test
  void eachFieldIsTheBestDocumentsAndNamesIt() {
    StoredReading pdf =
        reading("pdf", "INVOICE", 0.9, Map.of("total", "119.00", "dueDate", "2026-02-01"));
    StoredReading xml = reading("xml", "INVOICE", 0.8, Map.of("total", "119.00", "net", "100.00"));
    StoredReading joined = JoinedReading.of(pdf, xml);
    assertThat(source(joined, "total")).isEqualTo("xml");
    assertThat(source(joined, "net")).isEqualTo("xml");
    assertThat(source(joined, "dueDate")).isEqualTo("pdf");
  }

  @Test
  void anInvoiceGoesBeforeItsReceiptWhateverTheForm() {
    StoredReading receipt = reading("xml", "RECEIPT", 1, Map.of("total", "10.00", "number", "R-1"));
    StoredReading invoice =
        reading("html", "INVOICE", 0.8, Map.of("total", "10.00", "number", "I-1"));
    assertThat(value(JoinedReading.of(receipt, invoice), "number")).isEqualTo("I-1");
    assertThat(value(JoinedReading.of(invoice, receipt), "number")).isEqualTo("I-1");
  }

  @Test
  void theOrderOfJoiningMakesNoDifference() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> forms = List.of("xml", "pdf-xml", "pdf", "html", "text");
    for (int round = 0; round < 300; round++) {
      List<StoredReading> readings = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("total", "10.00");
        for (String name : List.of("number", "issueDate", "net", "vendorName")) {
          if (random.nextBoolean()) {
            values.put(name, name + random.nextInt(3));
          }
        }
        readings.add(
            reading(
                forms.get(random.nextInt(forms.size())),
                random.nextInt(4) == 0 ? "RECEIPT" : "INVOICE",
                random.nextInt(3) / 2.0,
                values));
      }
      List<String> first = values(readings);
      Collections.shuffle(readings, random);
      assertThat(values(readings)).as("seed %d, round %d", seed, round).isEqualTo(first);
    }
  }

  private static List<String> values(List<StoredReading> readings) {
    StoredReading all = readings.getFirst();
    for (StoredReading reading : readings.subList(1, readings.size())) {
      all = JoinedReading.of(all, reading);
    }
    List<String> values = new ArrayList<>();
    all.fields()
        .forEach((name, field) -> values.add(name + "=" + field.value() + field.confidence()));
    values.addAll(all.warnings());
    return values;
  }

  private static StoredReading reading(
      String readFrom, String kind, double confidence, Map<String, String> values) {
    SourceReading source = new SourceReading(UUID.randomUUID(), readFrom, kind);
    Map<String, FieldReading> fields = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            fields.put(
                name,
                new FieldReading(
                    value,
                    confidence,
                    new EvidenceReading(readFrom, 1, 0, 1, null, value, "rule", 1),
                    List.of(),
                    source)));
    return new StoredReading(fields, List.of(), List.of("read from " + readFrom));
  }

  private static @Nullable String source(StoredReading reading, String name) {
    FieldReading field = reading.fields().get(name);
    return field == null || field.source() == null ? null : field.source().readFrom();
  }

  private static @Nullable String value(StoredReading reading, String name) {
    FieldReading field = reading.fields().get(name);
    return field == null ? null : field.value();
  }
}
