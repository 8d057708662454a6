package officewatch.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import officewatch.reader.DocumentKind;
import officewatch.reader.markup.PlainPages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Macro-averaged F1 over all kinds: a rare kind counts as much as the frequent ones. */
class KindsTest {

  @ParameterizedTest
  @ValueSource(strings = {"documents-of-every-kind.txt", "documents-written-later.txt"})
  void tellsKindsApart(String documents) throws IOException {
    Map<DocumentKind, int[]> counts = new EnumMap<>(DocumentKind.class);
    List<String> errors = new ArrayList<>();
    for (DocumentKind kind : DocumentKind.values()) {
      counts.put(kind, new int[3]);
    }
    for (String entry : read(documents).split("\n= ")) {
      if (entry.startsWith("#")) {
        continue;
      }
      int line = entry.indexOf('\n');
      DocumentKind expected = DocumentKind.valueOf(entry.substring(0, line));
      String text = entry.substring(line + 1).replace(" / ", "\n");
      DocumentKind actual = Extractor.read(PlainPages.of("mail", text), "text", List.of()).kind();
      if (actual == expected) {
        of(counts, expected)[0]++;
      } else {
        of(counts, expected)[1]++;
        of(counts, actual)[2]++;
        errors.add(expected + " read as " + actual + ": " + text.lines().findFirst().orElse(""));
      }
    }
    double f1 =
        counts.values().stream()
            .mapToDouble(c -> c[0] == 0 ? 0 : 2.0 * c[0] / (2 * c[0] + c[1] + c[2]))
            .average()
            .orElse(0);
    System.out.printf("%s: macro F1 %.3f%n", documents, f1);

    assertThat(f1).as(errors.toString()).isGreaterThanOrEqualTo(0.95);
  }

  private static int[] of(Map<DocumentKind, int[]> counts, DocumentKind kind) {
    return Objects.requireNonNull(counts.get(kind));
  }

  private static String read(String documents) throws IOException {
    try (InputStream in = Objects.requireNonNull(KindsTest.class.getResourceAsStream(documents))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
