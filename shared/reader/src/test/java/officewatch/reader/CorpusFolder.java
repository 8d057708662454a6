package officewatch.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The test material beside the project ({@code ../shared/corpus} from its root), which a user's
 * checkout does not have: tests that need it are then skipped and say so.
 */
public final class CorpusFolder {
  private CorpusFolder() {}

  /** A folder of the corpus; skips the calling test when the corpus is absent. */
  public static Path of(String folder) {
    Path corpus = corpus();
    Assumptions.assumeTrue(corpus != null, "the corpus is not beside this checkout: not measured");
    if (corpus == null) {
      throw new IllegalStateException("unreachable behind the assumption");
    }
    return corpus.resolve(folder);
  }

  /** A folder of the corpus, for programs that can do without it. */
  public static Optional<Path> find(String folder) {
    return Optional.ofNullable(corpus()).map(corpus -> corpus.resolve(folder));
  }

  private static @Nullable Path corpus() {
    String named = System.getProperty("officewatch.corpus");
    if (named != null) {
      return Path.of(named);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path corpus = at.resolveSibling("shared").resolve("corpus");
      if (Files.isRegularFile(corpus.resolve("README.md"))) {
        return corpus;
      }
    }
    return null;
  }
}
