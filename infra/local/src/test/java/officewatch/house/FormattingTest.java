package officewatch.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file is as google-java-format writes it. A test, not a plug-in: the formatter needs
 * the compiler of the JDK 25 that tests run on, while Maven itself may run on an older one. Run
 * with {@code -Dofficewatch.format=true} it rewrites the files instead.
 */
final class FormattingTest {
  private static final boolean REWRITE = Boolean.getBoolean("officewatch.format");

  @Test
  void sourcesAreFormatted() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root())) {
      files =
          walk.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.toString().contains("/src/"))
              .filter(file -> !file.toString().contains("/target/"))
              .filter(file -> !file.toString().contains("/node_modules/"))
              .toList();
    }
    assertThat(files).as("source files below %s", root()).hasSizeGreaterThan(100);
    assertThat(files.stream().filter(file -> !isFormatted(file)).map(root()::relativize))
        .as("files to format: run the test command with -Dofficewatch.format=true")
        .isEmpty();
  }

  private static boolean isFormatted(Path file) {
    try {
      String source = Files.readString(file);
      String formatted =
          new Formatter()
              .formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(source));
      if (REWRITE && !formatted.equals(source)) {
        Files.writeString(file, formatted);
        return true;
      }
      return formatted.equals(source);
    } catch (FormatterException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("shared/reader/pom.xml"))) {
      folder = Objects.requireNonNull(folder.getParent(), "The project's root was not found.");
    }
    return folder;
  }
}
