package officewatch.cdk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The context of {@code cdk.json}: defaults of the inputs and the CDK's recommended feature flags.
 * Other flags would make other templates.
 */
public final class CdkJson {
  private static final Pattern INPUT = Pattern.compile("[a-zA-Z]+");

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

  /** Names of inputs in what the CDK's command line hands over; flags have other signs in them. */
  static Set<String> inputs(@Nullable String context) throws IOException {
    Set<String> names = new TreeSet<>();
    if (context != null) {
      new ObjectMapper().readTree(context).fieldNames().forEachRemaining(names::add);
      names.removeIf(name -> !INPUT.matcher(name).matches());
    }
    return names;
  }
}
