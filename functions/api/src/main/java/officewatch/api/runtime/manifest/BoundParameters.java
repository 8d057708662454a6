package officewatch.api.runtime.manifest;

import static officewatch.manifest.JsonTree.array;
import static officewatch.manifest.JsonTree.object;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import officewatch.manifest.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of an operation what its method gets from the token and the headers. The document
 * generator knows no way to leave out a parameter by its type: it takes such for query parameters
 * or mixes them into the body.
 */
final class BoundParameters {
  private static final Set<Object> BOUND =
      Set.of(
          Map.of("$ref", "#/components/schemas/Caller"),
          Map.of("$ref", "#/components/schemas/IfMatch"));

  private BoundParameters() {}

  static void removeFrom(Map<String, Object> operation) {
    if (operation.containsKey("parameters")) {
      List<Object> parameters = array(operation, "parameters");
      parameters.removeIf(
          parameter -> parameter instanceof Map<?, ?> map && isBound(map.get("schema")));
      if (parameters.isEmpty()) {
        operation.remove("parameters");
      }
    }
    if (operation.containsKey("requestBody")) {
      Map<String, Object> content = object(object(operation, "requestBody"), "content");
      content.keySet().removeIf(type -> isEmptied(object(content, type)));
      if (content.isEmpty()) {
        operation.remove("requestBody");
      }
    }
  }

  /** Cleans the body of one media type; whether nothing of it is left. */
  private static boolean isEmptied(Map<String, Object> mediaType) {
    Map<String, Object> schema = object(mediaType, "schema");
    if (!schema.containsKey("allOf")) {
      return !takeFields(schema).isEmpty() && object(schema, "properties").isEmpty();
    }
    List<Object> parts = array(schema, "allOf");
    Set<String> taken = new HashSet<>();
    for (Object part : List.copyOf(parts)) {
      Map<String, Object> object = JsonTree.asObject(part);
      taken.addAll(takeFields(object));
      if (object.get("properties") instanceof Map<?, ?> fields && fields.isEmpty()) {
        parts.remove(part);
      }
    }
    if (parts.size() == 1) {
      mediaType.put("schema", parts.getFirst());
    } else if (schema.containsKey("required")) {
      array(schema, "required").removeAll(taken);
    }
    return parts.isEmpty();
  }

  /** Takes the bound fields out of an object's schema and gives their names. */
  private static Set<String> takeFields(Map<String, Object> schema) {
    if (!schema.containsKey("properties")) {
      return Set.of();
    }
    Map<String, Object> fields = object(schema, "properties");
    Set<String> bound = new HashSet<>(fields.keySet());
    bound.removeIf(name -> !isBound(fields.get(name)));
    fields.keySet().removeAll(bound);
    if (schema.containsKey("required")) {
      array(schema, "required").removeAll(bound);
    }
    return bound;
  }

  /** Whether the schema is one of the bound types, bare or with a description around it. */
  private static boolean isBound(@Nullable Object schema) {
    return (schema != null && BOUND.contains(schema))
        || (schema instanceof Map<?, ?> map
            && map.get("allOf") instanceof List<?> parts
            && parts.stream().anyMatch(BOUND::contains));
  }
}
