package officewatch.api.runtime.manifest;

import static officewatch.manifest.JsonTree.array;
import static officewatch.manifest.JsonTree.object;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import officewatch.api.runtime.ProblemBody;
import officewatch.api.runtime.RuntimeParts;
import officewatch.manifest.FunctionEntry;

/**
 * Completes the document the compiler wrote with what holds for all routes and is written in none
 * of them: errors, roles, the headers of the runtime.
 */
final class ApiDocument {
  private static final Set<String> CHANGES = Set.of("PATCH", "PUT", "DELETE");

  private final Map<String, Object> document;

  ApiDocument(Map<String, Object> document) {
    this.document = document;
  }

  /**
   * The document of exactly these functions.
   *
   * @throws IllegalStateException when it lacks one or has another
   */
  Map<String, Object> complete(List<FunctionEntry> functions) {
    Set<String> left = operations();
    for (FunctionEntry function : functions) {
      if (!left.remove(function.http().method() + " " + function.http().path())) {
        throw new IllegalStateException("Not in the API document: " + function.name());
      }
      describe(operation(function), function);
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException("In the API document, but no routes: " + left);
    }
    addComponents();
    array(document, "tags").add(LiveSection.tag());
    document.put("paths", new TreeMap<>(object(document, "paths")));
    new SchemaPruning(document).run();
    return document;
  }

  private Set<String> operations() {
    Set<String> operations = new HashSet<>();
    Map<String, Object> paths = object(document, "paths");
    for (String path : paths.keySet()) {
      for (String method : object(paths, path).keySet()) {
        operations.add(method.toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    return operations;
  }

  private Map<String, Object> operation(FunctionEntry function) {
    Map<String, Object> path = object(object(document, "paths"), function.http().path());
    return object(path, function.http().method().toLowerCase(Locale.ROOT));
  }

  private static void describe(Map<String, Object> operation, FunctionEntry function) {
    if (!function.http().operationId().equals(operation.get("operationId"))) {
      throw new IllegalStateException(
          "Another operation has the name " + function.http().operationId());
    }
    BoundParameters.removeFrom(operation);
    if (function.http().signedIn() && CHANGES.contains(function.http().method())) {
      array(operation, "parameters").add(Map.of("$ref", "#/components/parameters/IfMatch"));
    }
    if (RuntimeParts.takesIdempotencyKey(
        function.http().method(), function.http().path(), function.http().signedIn())) {
      array(operation, "parameters").add(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
    }
    object(operation, "responses").put("default", Map.of("$ref", "#/components/responses/Problem"));
    operation.put(
        "security", function.http().signedIn() ? List.of(Map.of("bearer", List.of())) : List.of());
    operation.put("x-ow-function", function.name());
    operation.put("x-ow-role", function.http().role());
  }

  private void addComponents() {
    Map<String, Object> components = object(document, "components");
    object(components, "parameters")
        .put(
            "IdempotencyKey",
            header(
                "Idempotency-Key",
                "Names this request. The same key and body within 24 hours give the first answer"
                    + " again, with Idempotent-Replayed: true.",
                "^[!-~]{1,255}$"));
    object(components, "parameters")
        .put(
            "IfMatch",
            header(
                "If-Match",
                "The ETag this change is based on; another version is answered with 412.",
                "^(\\*|\"[0-9]{1,18}\")$"));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(
        ProblemBody.MEDIA_TYPE, Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")));
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("description", "Any error (RFC 9457); code says which.");
    problem.put("content", content);
    object(components, "responses").put("Problem", problem);
  }

  private static Map<String, Object> header(String name, String description, String pattern) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("name", name);
    header.put("in", "header");
    header.put("description", description);
    header.put("required", false);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("pattern", pattern);
    header.put("schema", schema);
    return header;
  }
}
