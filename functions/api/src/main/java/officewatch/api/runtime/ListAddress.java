package officewatch.api.runtime;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a list with the parameters given, in a fixed order. */
public final class ListAddress {
  private static final String CURSOR = "cursor";

  private final String path;
  private final Map<String, String> parameters;

  private ListAddress(String path, Map<String, String> parameters) {
    this.path = path;
    this.parameters = parameters;
  }

  /** The list without parameters. */
  public static ListAddress of(String path) {
    return new ListAddress(path, Map.of());
  }

  /** The same with one more parameter; unchanged for null. */
  public ListAddress with(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value.toString());
    return new ListAddress(path, more);
  }

  /** The {@code Link} to the next part (RFC 8288), relative to this server. */
  public String next(String cursor) {
    return "<" + with(CURSOR, cursor) + ">; rel=\"next\"";
  }

  @Override
  public String toString() {
    String query =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
