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
   * The file of a package of the manifest.
   *
   * @throws SettingsError when it was not built
   */
  public Path file(String artifact) {
    Path file =
        project
            .resolve("functions")
            .resolve(artifact)
            .resolve("target")
            .resolve("officewatch-" + artifact + "-lambda.jar");
    if (!Files.isRegularFile(file)) {
      throw new SettingsError(
          file + " is not there. Type mvn -DskipTests package in the project's folder first.");
    }
    return file;
  }

  /** A new object each time: one may be used in one stack only. The file is stored once. */
  Code code(String artifact) {
    return Code.fromAsset(file(artifact).toString());
  }
}
