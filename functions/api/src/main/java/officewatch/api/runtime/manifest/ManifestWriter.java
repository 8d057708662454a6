package officewatch.api.runtime.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Part of the build: writes the list of functions and the completed API document beside the
 * compiled classes. Needs nothing but the class path.
 */
public final class ManifestWriter {
  private static final String COMPILED_DOCUMENT = "META-INF/swagger/officewatch.json";

  private ManifestWriter() {}

  /** Writes both into the folder of classes that is given. */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    Manifest manifest = new Manifest(new RouteReader(OwnBeans.onClassPath()).functions());
    JsonTree.write(classes.resolve(Manifest.RESOURCE), manifest.toJson());
    try (InputStream in = Files.newInputStream(classes.resolve(COMPILED_DOCUMENT))) {
      ApiDocument document = new ApiDocument(JsonTree.read(in));
      JsonTree.write(
          classes.resolve(Manifest.API_DOCUMENT), document.complete(manifest.functions()));
    }
  }
}
