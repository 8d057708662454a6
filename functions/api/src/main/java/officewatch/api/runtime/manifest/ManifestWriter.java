package officewatch.api.runtime.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import officewatch.manifest.JsonTree;
import officewatch.manifest.Manifest;
import officewatch.manifest.OwnBeans;

/**
 * Part of the build: writes the list of functions and the completed API document beside the
 * compiled classes. Needs nothing but the class path.
 */
public final class ManifestWriter {
  /** Where the API document (OpenAPI 3.0) is on the class path. */
  public static final String API_DOCUMENT = "META-INF/officewatch/openapi.json";

  private static final String COMPILED_DOCUMENT = "META-INF/swagger/officewatch.json";

  private ManifestWriter() {}

  /** Writes both into the folder of classes that is given. */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    Manifest manifest = new Manifest(new RouteReader(OwnBeans.onClassPath()).functions());
    manifest.writeTo(classes);
    try (InputStream in = Files.newInputStream(classes.resolve(COMPILED_DOCUMENT))) {
      ApiDocument document = new ApiDocument(JsonTree.read(in));
      JsonTree.write(classes.resolve(API_DOCUMENT), document.complete(manifest.functions()));
    }
  }
}
