package officewatch.api.runtime.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every function of the API: what the deployment, the local gateway and the tests route from.
 *
 * @param functions in alphabetical order of their names
 */
public record Manifest(List<FunctionEntry> functions) {
  /** Where the manifest is on the class path. */
  public static final String RESOURCE = "META-INF/officewatch/manifest.json";

  /** Where the API document (OpenAPI 3.0) is on the class path. */
  public static final String API_DOCUMENT = "META-INF/officewatch/openapi.json";

  public Manifest {
    functions = List.copyOf(functions);
  }

  /**
   * The manifest of the API on the class path.
   *
   * @throws IllegalStateException when there is none: the API was not built with Maven
   */
  public static Manifest load() {
    ClassLoader loader = Manifest.class.getClassLoader();
    try (@Nullable InputStream in = loader.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path.");
      }
      return of(JsonTree.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manifest of(Map<String, Object> json) {
    return new Manifest(
        JsonTree.array(json, "functions").stream()
            .map(entry -> FunctionEntry.of((Map<?, ?>) entry))
            .toList());
  }

  Map<String, Object> toJson() {
    return Map.of("functions", functions.stream().map(FunctionEntry::toJson).toList());
  }
}
