package officewatch.api.runtime;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON Merge Patch (RFC 7396). */
@Singleton
public final class MergePatch {
  /** Its media type; {@code application/json} is taken as well. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final JsonMapper json;

  MergePatch(JsonMapper json) {
    this.json = json;
  }

  /**
   * What the representation becomes by the patch: given fields replace, null removes, the rest
   * stays. The result is not validated.
   *
   * @throws ConversionErrorException when the result does not have the type's form
   */
  public <T> T apply(T current, JsonNode patch, Class<T> type) {
    Argument<T> argument = Argument.of(type, "body");
    JsonNode merged = merge(tree(argument, current), patch);
    try {
      return json.readValueFromTree(merged, argument);
    } catch (IOException e) {
      throw new ConversionErrorException(argument, e);
    }
  }

  private <T> JsonNode tree(Argument<T> argument, T value) {
    try {
      return json.writeValueToTree(argument, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    if (target.isObject()) {
      target.entries().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
    }
    for (Map.Entry<String, JsonNode> change : patch.entries()) {
      if (change.getValue().isNull()) {
        fields.remove(change.getKey());
      } else {
        JsonNode before = fields.getOrDefault(change.getKey(), JsonNode.nullNode());
        fields.put(change.getKey(), merge(before, change.getValue()));
      }
    }
    return JsonNode.createObjectNode(fields);
  }
}
