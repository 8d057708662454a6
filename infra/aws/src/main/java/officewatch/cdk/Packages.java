package officewatch.cdk;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.lambda.Code;

/** Where the build leaves what Lambda runs. */
public final class Packages {
  private final Path project;
  private final Path site;

  /** Takes the project's root folder. */
  public Packages(Path project) {
    this(
        project,
        project.resolve("functions/web/target/classes/META-INF/officewatch/site").normalize());
  }

  /** Takes the project's root folder, and another site than the one built there. */
  Packages(Path project, Path site) {
    this.project = project;
    this.site = site;
  }

  /**
   * The jar with a package's classes, to look into.
   *
   * @throws SettingsError when it was not built
   */
  public Path classes(String artifact) {
    return file(artifact, ".jar");
  }

  /** What is uploaded. A new object each time: one may be used in one stack only. */
  Code code(String artifact) {
    return Code.fromAsset(file(artifact, ".zip").toString());
  }

  /**
   * The folder of the dashboard's files.
   *
   * @throws SettingsError when they were not built
   */
  Path site() {
    requireBuilt(site.resolve("index.html"));
    return site;
  }

  /**
   * The headers the dashboard's files are served with, by name; {@code {objects}} in them stands
   * for the origin of stored documents.
   *
   * @throws SettingsError when it was not built
   */
  SortedMap<String, String> siteHeaders() {
    Path file = site.resolveSibling("site-headers.properties");
    requireBuilt(file);
    Properties headers = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      headers.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<String, String> byName = new TreeMap<>();
    headers.stringPropertyNames().forEach(name -> byName.put(name, headers.getProperty(name)));
    return byName;
  }

  private Path file(String artifact, String type) {
    Path file =
        project
            .resolve("functions")
            .resolve(artifact)
            .resolve("target")
            .resolve("officewatch-" + artifact + "-lambda" + type);
    requireBuilt(file);
    return file;
  }

  private static void requireBuilt(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new SettingsError(
          file + " is not there. Type mvn -DskipTests package in the project's folder first.");
    }
  }
}
