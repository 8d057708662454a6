package officewatch.cdk;

import java.nio.file.Files;
import java.nio.file.Path;
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
