package officewatch.api.trust;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Test material that is not part of the project; tests that need it are skipped without it. */
final class Corpus {
  private Corpus() {}

  /** JSONTestSuite: documents by name, {@code y_} valid, {@code n_} not, {@code i_} either. */
  static TreeMap<String, byte[]> jsonDocuments() {
    TreeMap<String, byte[]> documents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder("json").resolve("test_parsing"))) {
      for (Path file : files.toList()) {
        documents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }

  /** The big list of naughty strings. */
  static List<String> naughtyStrings() {
    return json(folder("strings").resolve("blns.json"))
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }

  /** Wycheproof's signed tokens, valid and invalid: each under a key that is not ours. */
  static List<String> signedTokens() {
    return json(folder("jwt").resolve("json_web_signature_test.json")).findValues("jws").stream()
        .map(JsonNode::asText)
        .toList();
  }

  private static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String part) {
    @Nullable String named = System.getProperty("officewatch.corpus");
    Path corpus = named == null ? beside() : Path.of(named);
    assumeTrue(Files.isDirectory(corpus.resolve(part)), "The corpus is not here: " + part);
    return corpus.resolve(part);
  }

  private static Path beside() {
    for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolveSibling("shared").resolve("corpus");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return Path.of("corpus");
  }
}
