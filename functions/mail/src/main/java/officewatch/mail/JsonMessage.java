package officewatch.mail;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON of other services, read by path. What is not there is empty, not an error. */
final class JsonMessage {
  private final JsonNode node;

  private JsonMessage(JsonNode node) {
    this.node = node;
  }

  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException when it is no JSON: it will never be, and belongs in the
   *     dead-letter queue
   */
  static JsonMessage parse(JsonMapper json, String text) {
    try {
      return new JsonMessage(json.readValue(text, JsonNode.class));
    } catch (IOException e) {
      throw new IllegalArgumentException("A queue message is not JSON.", e);
    }
  }

  /** The text at the path of names. */
  Optional<String> text(String... path) {
    return at(path).filter(JsonNode::isString).map(JsonNode::getStringValue);
  }

  /** The text at the path, which must be there. */
  String require(String... path) {
    return text(path)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A queue message lacks " + String.join(".", path) + "."));
  }

  /** The elements of the list at the path; none when there is no list. */
  Iterable<JsonMessage> list(String... path) {
    return at(path)
        .filter(JsonNode::isArray)
        .map(
            array -> {
              List<JsonMessage> items = new ArrayList<>();
              array.values().forEach(item -> items.add(new JsonMessage(item)));
              return items;
            })
        .orElse(List.of());
  }

  /** This element as text. */
  Optional<String> asText() {
    return node.isString() ? Optional.of(node.getStringValue()) : Optional.empty();
  }

  private Optional<JsonNode> at(String... path) {
    JsonNode found = node;
    for (String name : path) {
      if (!found.isObject()) {
        return Optional.empty();
      }
      JsonNode next = found.get(name);
      if (next == null) {
        return Optional.empty();
      }
      found = next;
    }
    return Optional.of(found);
  }
}
