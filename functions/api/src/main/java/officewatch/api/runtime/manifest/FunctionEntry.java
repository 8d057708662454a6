package officewatch.api.runtime.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import officewatch.grants.Grant;

/**
 * One route and the function that serves it when deployed.
 *
 * @param name the function's name and the value of {@code officewatch.function} that restricts a
 *     process to it
 * @param handler class the Lambda runtime calls
 * @param className class of the route
 * @param operationId its name in the API document
 * @param method HTTP method
 * @param path path with variables as {@code {id}}
 * @param role {@code PUBLIC}, {@code MEMBER}, {@code MODERATOR} or {@code ADMIN}: the least role
 * @param grants the rights the function needs, in alphabetical order
 */
public record FunctionEntry(
    String name,
    String handler,
    String className,
    String operationId,
    String method,
    String path,
    String role,
    List<Grant> grants) {
  public FunctionEntry {
    grants = List.copyOf(grants);
  }

  /** Whether the route is for people who signed in. */
  public boolean signedIn() {
    return !"PUBLIC".equals(role);
  }

  static FunctionEntry of(Map<?, ?> json) {
    return new FunctionEntry(
        text(json, "name"),
        text(json, "handler"),
        text(json, "class"),
        text(json, "operationId"),
        text(json, "method"),
        text(json, "path"),
        text(json, "role"),
        json.get("grants") instanceof List<?> grants
            ? grants.stream().map(String::valueOf).map(Grant::valueOf).toList()
            : List.of());
  }

  private static String text(Map<?, ?> json, String field) {
    return String.valueOf(json.get(field));
  }

  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("handler", handler);
    json.put("class", className);
    json.put("operationId", operationId);
    json.put("method", method);
    json.put("path", path);
    json.put("role", role);
    json.put("grants", grants.stream().map(Grant::name).toList());
    return json;
  }
}
