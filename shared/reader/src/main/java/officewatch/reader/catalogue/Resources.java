package officewatch.reader.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text files this package ships with. */
final class Resources {
  /** Every file of the catalogue, in the order they are hashed. */
  static final List<String> ALL =
      List.of(
          "vendors.txt",
          "functions.txt",
          "legal-forms.txt",
          "neutral-domains.txt",
          "public-suffixes.txt",
          "imitations.txt");

  private Resources() {}

  static List<String> lines(String name) {
    try (InputStream in = Resources.class.getResourceAsStream("/officewatch/catalogue/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that say something: no blank ones, no comments. */
  static List<String> entries(String name) {
    return lines(name).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
