package officewatch.deployed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is uploaded for the functions of one module. */
record FunctionPackage(String name, Path file) {

  /** The package of this name, if this build has made it. */
  static Optional<FunctionPackage> find(String name) {
    Path file =
        Path.of("..", "..", "functions", name, "target", "officewatch-" + name + "-lambda.zip");
    return Files.exists(file) ? Optional.of(new FunctionPackage(name, file)) : Optional.empty();
  }

  long bytes() throws IOException {
    return Files.size(file);
  }

  /** Unpacks it as Lambda does; gives its jars in the order of Lambda's class path. */
  List<Path> unpack(Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().matches("lib/[^/]+\\.jar")) {
          Path jar = folder.resolve(Path.of(entry.getName()).getFileName());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, jar);
          }
          jars.add(jar);
        }
      }
    }
    Collections.sort(jars);
    return jars;
  }
}
