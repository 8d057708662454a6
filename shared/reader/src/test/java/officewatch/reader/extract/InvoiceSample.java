package officewatch.reader.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import org.jspecify.annotations.Nullable;

/** A typed invoice with the values that must be read from it; an empty value means: unknown. */
record InvoiceSample(String name, Map<String, String> expected, String text) {

  static InvoiceSample load(Path file) throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    String all = Files.readString(file);
    int rule = all.indexOf("---\n");
    for (String line : all.substring(0, rule).split("\n")) {
      int colon = line.indexOf(':');
      expected.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return new InvoiceSample(String.valueOf(file.getFileName()), expected, all.substring(rule + 4));
  }

  Reading read() {
    return Extractor.read(Typescript.pages(text), "pdf", List.of());
  }

  /** What is read otherwise than expected, one line each. */
  List<String> differences(Reading reading) {
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (field, value) -> {
          String actual = value(reading, field);
          if (!value.equals(actual)) {
            differences.add(field + ": expected '" + value + "', read '" + actual + "'");
          }
        });
    return differences;
  }

  private static String value(Reading reading, String field) {
    return switch (field) {
      case "number" -> print(reading.number());
      case "date" -> print(reading.issueDate());
      case "due" -> print(reading.dueDate());
      case "total" -> print(reading.total());
      case "payable" -> print(reading.payable());
      case "net" -> print(reading.net());
      case "tax" -> print(reading.tax());
      case "currency" -> print(reading.currency());
      case "vendor" -> print(reading.vendorName());
      case "vat" -> print(reading.vendorVatId());
      case "domain" -> print(reading.vendorDomain());
      case "buyer" -> print(reading.buyerName());
      case "period" -> print(reading.periodStart()) + " " + print(reading.periodEnd());
      case "kind" -> reading.kind().name();
      case "traits" -> reading.traits().stream().map(Enum::name).collect(Collectors.joining(" "));
      case "lines" -> String.valueOf(reading.lines().size());
      default -> throw new IllegalArgumentException("No such field: " + field);
    };
  }

  private static String print(@Nullable Field<?> field) {
    return field == null ? "" : field.value().toString();
  }
}
