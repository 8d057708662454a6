package officewatch.reader.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the corpus, which is not part of the project. */
final class Corpus {
  private Corpus() {}

  /** The folder named by {@code officewatch.corpus}, else {@code shared/corpus} beside a parent. */
  static Optional<Path> find() {
    String named = System.getProperty("officewatch.corpus");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isDirectory);
    }
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      Path beside = dir.resolveSibling("shared").resolve("corpus");
      if (Files.isDirectory(beside)) {
        return Optional.of(beside);
      }
    }
    return Optional.empty();
  }

  /** The entries of a truth file: each has "file" and "truth". */
  static List<JsonNode> truth(Path folder) throws IOException {
    List<JsonNode> entries = new ArrayList<>();
    new ObjectMapper().readTree(folder.resolve("truth.json").toFile()).forEach(entries::add);
    return entries;
  }
}
