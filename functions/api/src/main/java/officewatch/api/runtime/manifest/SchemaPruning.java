package officewatch.api.runtime.manifest;

import static officewatch.manifest.JsonTree.object;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Removes the schemas that no operation leads to, and puts the others in order. */
final class SchemaPruning {
  private static final String PREFIX = "#/components/schemas/";

  private final Map<String, Object> document;
  private final Map<String, Object> schemas;
  private final Set<String> used = new HashSet<>();

  SchemaPruning(Map<String, Object> document) {
    this.document = document;
    this.schemas = object(object(document, "components"), "schemas");
  }

  void run() {
    visit(object(document, "paths"));
    visit(object(object(document, "components"), "responses"));
    Map<String, Object> kept = new TreeMap<>(schemas);
    kept.keySet().retainAll(used);
    if (kept.size() != used.size()) {
      used.removeAll(kept.keySet());
      throw new IllegalStateException("Schemas without definition: " + used);
    }
    object(document, "components").put("schemas", kept);
  }

  private void visit(Object value) {
    if (value instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String reference
          && reference.startsWith(PREFIX)
          && used.add(reference.substring(PREFIX.length()))) {
        visit(object(schemas, reference.substring(PREFIX.length())));
      }
      map.values().forEach(this::visit);
    } else if (value instanceof List<?> list) {
      list.forEach(this::visit);
    }
  }
}
