package officewatch.cdk;

import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.services.lambda.Code;

/** Where the build leaves what Lambda runs. */
public final class Packages {
  private final Path project;

  /** Takes the project's root folder. */
  public Packages(Path project) {
    this.project = project;
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

  private Path file(String artifact, String type) {
    Path file =
        project
            .resolve("functions")
            .resolve(artifact)
            .resolve("target")
            .resolve("officewatch-" + artifact + "-lambda" + type);
    if (!Files.isRegularFile(file)) {
      throw new SettingsError(
          file + " is not there. Type mvn -DskipTests package in the project's folder first.");
    }
    return file;
  }
}
