package officewatch.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import officewatch.grants.Grant;

/**
 * One function when deployed.
 *
 * @param name the function's name and the value of {@code officewatch.function} that restricts a
 *     process to it
 * @param artifact which package holds it: {@code api}, {@code mail} or {@code events}
 * @param handler class the Lambda runtime calls
 * @param className class that does the function's work; the handler itself unless routes share one
 * @param trigger what calls it
 * @param memoryMegabytes memory, and with it the share of a processor
 * @param timeoutSeconds longest run of one call
 * @param grants the rights the function needs, in alphabetical order
 */
public record FunctionEntry(
    String name,
    String artifact,
    String handler,
    String className,
    Trigger trigger,
    int memoryMegabytes,
    int timeoutSeconds,
    List<Grant> grants) {
  public FunctionEntry {
    grants = List.copyOf(grants);
  }

  /** Whether it serves a route of the HTTP API. */
  public boolean isRoute() {
    return trigger instanceof Trigger.Http;
  }

  /**
   * The route it serves.
   *
   * @throws IllegalStateException when it serves none
   */
  public Trigger.Http http() {
    if (trigger instanceof Trigger.Http http) {
      return http;
    }
    throw new IllegalStateException(name + " serves no route.");
  }

  static FunctionEntry of(Map<?, ?> json) {
    return new FunctionEntry(
        text(json, "name"),
        text(json, "package"),
        text(json, "handler"),
        text(json, "class"),
        Trigger.of(JsonTree.asObject(json.get("trigger"))),
        Integer.parseInt(text(json, "memoryMegabytes")),
        Integer.parseInt(text(json, "timeoutSeconds")),
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
    json.put("package", artifact);
    json.put("handler", handler);
    json.put("class", className);
    json.put("trigger", trigger.toJson());
    json.put("memoryMegabytes", memoryMegabytes);
    json.put("timeoutSeconds", timeoutSeconds);
    json.put("grants", grants.stream().map(Grant::name).toList());
    return json;
  }
}
