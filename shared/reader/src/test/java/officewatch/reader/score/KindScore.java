package officewatch.reader.score;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import officewatch.reader.DocumentKind;
import officewatch.reader.SourceDocument;
import officewatch.reader.engine.InvoiceReader;

/** Macro-averaged F1 over the kinds of documents: a rare kind counts as much as a frequent one. */
final class KindScore {
  private KindScore() {}

  /** In percent, of a file of short documents: "= KIND" before each, " / " between its lines. */
  static double macroF1(InvoiceReader reader, String resource) throws IOException {
    Map<DocumentKind, int[]> counts = new EnumMap<>(DocumentKind.class);
    for (DocumentKind kind : DocumentKind.values()) {
      counts.put(kind, new int[3]);
    }
    for (String entry : text(resource).split("\n= ")) {
      int line = entry.indexOf('\n');
      if (!entry.startsWith("#") && line > 0) {
        DocumentKind expected = DocumentKind.valueOf(entry.substring(0, line));
        byte[] text =
            entry.substring(line + 1).replace(" / ", "\n").getBytes(StandardCharsets.UTF_8);
        DocumentKind actual = reader.read(new SourceDocument("mail", "text/plain", text)).kind();
        boolean right = actual == expected;
        Objects.requireNonNull(counts.get(expected))[right ? 0 : 1]++;
        Objects.requireNonNull(counts.get(actual))[2] += right ? 0 : 1;
      }
    }
    return 100
        * counts.values().stream()
            .mapToDouble(c -> c[0] == 0 ? 0 : 2.0 * c[0] / (2 * c[0] + c[1] + c[2]))
            .average()
            .orElse(0);
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = KindScore.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
