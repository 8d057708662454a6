package officewatch.cdk.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares a resource with a shape. In a shape, {@code *} is any value, {@code ~} starts a pattern
 * for the value's text, a name that ends in {@code ?} may be left out, and {@code {"small": …,
 * "production": …}} depends on the profile. An array of one element is the shape of every element.
 */
final class Shape {
  private static final List<String> NOT_DESCRIBED = List.of("Type", "Metadata", "DependsOn");

  private final Inspected inspected;
  private final Resource resource;

  Shape(Inspected inspected, Resource resource) {
    this.inspected = inspected;
    this.resource = resource;
  }

  /** The shapes of a type that has more than one. */
  List<JsonNode> alternatives(JsonNode shapes) {
    if (!shapes.isArray()) {
      return List.of(shapes);
    }
    List<JsonNode> all = new ArrayList<>();
    shapes.forEach(all::add);
    return all;
  }

  /** What of the resource does not fit. */
  List<String> problems(JsonNode shape, JsonNode node) {
    List<String> problems = new ArrayList<>();
    ObjectNode described = node.deepCopy();
    described.remove(NOT_DESCRIBED);
    compareObject(shape, described, "", problems);
    return problems;
  }

  private void compare(JsonNode shape, JsonNode value, String path, List<String> problems) {
    if (shape.isMissingNode()) {
      problems.add(path + " is not known");
    } else if (shape.has("small") && shape.has("production")) {
      compare(shape.path(inspected.settings().profile().label()), value, path, problems);
    } else if (shape.isObject()) {
      compareObject(shape, value, path, problems);
    } else if (shape.isArray()) {
      compareArray(shape, value, path, problems);
    } else if (shape.isTextual() && shape.asText().startsWith("~")) {
      String text = inspected.templates().text(resource.stack(), value);
      if (!Pattern.matches(shape.asText().substring(1), text)) {
        problems.add(path + " is " + text);
      }
    } else if (!shape.asText().equals("*") && !same(shape, value)) {
      problems.add(path + " is " + value + ", not " + shape);
    }
  }

  private static boolean same(JsonNode shape, JsonNode value) {
    return (shape.isNumber() && value.isNumber())
        ? shape.asDouble() == value.asDouble()
        : shape.equals(value);
  }

  private void compareObject(JsonNode shape, JsonNode value, String path, List<String> problems) {
    if (!value.isObject()) {
      problems.add(path + " is " + value);
      return;
    }
    value
        .properties()
        .forEach(
            entry -> {
              String name = entry.getKey();
              JsonNode inner = shape.has(name) ? shape.path(name) : shape.path(name + "?");
              compare(inner, entry.getValue(), path + "/" + name, problems);
            });
    shape
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.endsWith("?") && !value.has(name)) {
                problems.add(path + "/" + name + " is missing");
              }
            });
  }

  private void compareArray(JsonNode shape, JsonNode value, String path, List<String> problems) {
    boolean every = shape.size() == 1;
    boolean fits = every || value.size() == shape.size();
    if (!value.isArray() || value.isEmpty() || !fits) {
      problems.add(path + " is " + value);
      return;
    }
    for (int i = 0; i < value.size(); i++) {
      compare(shape.path(every ? 0 : i), value.path(i), path + "/" + i, problems);
    }
  }
}
