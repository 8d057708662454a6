package officewatch.cdk.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import officewatch.cdk.Packages;

/** Which classes the packages hold. */
public final class Jars {
  private final Packages packages;
  private final Map<String, Set<String>> classes = new ConcurrentHashMap<>();

  /** Reads each of the packages when it is first asked for. */
  public Jars(Packages packages) {
    this.packages = packages;
  }

  boolean holds(String artifact, String className) {
    return classes
        .computeIfAbsent(artifact, this::read)
        .contains(className.replace('.', '/') + ".class");
  }

  private Set<String> read(String artifact) {
    try (JarFile jar = new JarFile(packages.classes(artifact).toFile())) {
      return jar.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
