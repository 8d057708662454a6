package officewatch.cdk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The context of {@code cdk.json}: defaults of the inputs and the CDK's recommended feature flags.
 * Other flags would make other templates.
 */
public final class CdkJson {
  private CdkJson() {}

  /** Reads it from this folder. */
  public static Map<String, Object> context(Path folder) throws IOException {
    Map<String, Object> context = new LinkedHashMap<>();
    Object read =
        new ObjectMapper().readValue(folder.resolve("cdk.json").toFile(), Map.class).get("context");
    if (read instanceof Map<?, ?> map) {
      map.forEach((name, value) -> context.put(String.valueOf(name), value));
    }
    return context;
  }
}
