package officewatch.cdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Breaks templates. Values are JSON. */
final class Edit {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, ObjectNode> stacks;

  Edit(Map<String, ObjectNode> stacks) {
    this.stacks = stacks;
  }

  ObjectNode resources(String stack) {
    ObjectNode template = stacks.get(stack);
    if (template == null) {
      throw new IllegalArgumentException("There is no stack " + stack);
    }
    return (ObjectNode) template.path("Resources");
  }

  /** The logical id of the first resource of the stack and type whose id starts so. */
  String id(String stack, String type, String start) {
    for (Map.Entry<String, JsonNode> entry : resources(stack).properties()) {
      if (entry.getKey().startsWith(start)
          && entry.getValue().path("Type").asText().endsWith("::" + type)) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException(stack + " has no " + type + " " + start);
  }

  ObjectNode resource(String stack, String type, String start) {
    return (ObjectNode) resources(stack).path(id(stack, type, start));
  }

  /** Sets a property, given as {@code a/b/0/c}. */
  void set(String stack, String type, String start, String path, String json) {
    ObjectNode resource = resource(stack, type, start);
    int last = path.lastIndexOf('/');
    JsonNode parent =
        last < 0
            ? resource.path("Properties")
            : resource.path("Properties").at("/" + path.substring(0, last));
    String name = path.substring(last + 1);
    switch (parent) {
      case ObjectNode object -> object.set(name, value(json));
      case ArrayNode array when name.equals("-") -> array.add(value(json));
      case ArrayNode array -> array.set(Integer.parseInt(name), value(json));
      default -> throw new IllegalArgumentException("There is no " + path);
    }
  }

  void remove(String stack, String type, String start, String path) {
    int last = path.lastIndexOf('/');
    JsonNode properties = resource(stack, type, start).path("Properties");
    JsonNode parent = last < 0 ? properties : properties.at("/" + path.substring(0, last));
    String name = path.substring(last + 1);
    JsonNode removed =
        parent instanceof ArrayNode array
            ? array.remove(Integer.parseInt(name))
            : ((ObjectNode) parent).remove(name);
    if (removed == null) {
      throw new IllegalArgumentException("There is no " + path);
    }
  }

  void delete(String stack, String type, String start) {
    resources(stack).remove(id(stack, type, start));
  }

  void add(String stack, String id, String json) {
    resources(stack).set(id, value(json));
  }

  /** A copy of a resource under another id. */
  void copy(String stack, String type, String start, String id) {
    resources(stack).set(id, resource(stack, type, start).deepCopy());
  }

  private static JsonNode value(String json) {
    try {
      return JSON.readTree(json.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
