package officewatch.cdk.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import officewatch.cdk.Settings;

/** The templates of an app, read as one: references between stacks are followed. */
public final class Templates {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".template.json";

  private final SortedMap<String, ObjectNode> stacks;
  private final UnaryOperator<String> neutral;
  private final Map<String, String> exports = new HashMap<>();

  private Templates(SortedMap<String, ObjectNode> stacks, UnaryOperator<String> neutral) {
    this.stacks = stacks;
    this.neutral = neutral;
    stacks.forEach(
        (stack, template) ->
            template
                .path("Outputs")
                .forEach(
                    output -> {
                      if (output.has("Export")) {
                        exports.put(
                            output.path("Export").path("Name").asText(),
                            text(stack, output.path("Value")));
                      }
                    }));
  }

  /** Reads a cloud assembly. */
  public static Templates read(Path assembly) throws IOException {
    SortedMap<String, ObjectNode> stacks = new TreeMap<>();
    try (Stream<Path> files = Files.list(assembly)) {
      for (Path file : files.filter(one -> one.toString().endsWith(SUFFIX)).toList()) {
        String name = file.getFileName().toString();
        stacks.put(
            name.substring(0, name.length() - SUFFIX.length()),
            (ObjectNode) JSON.readTree(file.toFile()));
      }
    }
    return new Templates(stacks, UnaryOperator.identity());
  }

  /** The same after a change to a copy of the templates, by stack. */
  public Templates changed(Consumer<Map<String, ObjectNode>> change) {
    SortedMap<String, ObjectNode> copy = new TreeMap<>();
    stacks.forEach((stack, template) -> copy.put(stack, template.deepCopy()));
    change.accept(copy);
    return new Templates(copy, neutral);
  }

  /** The same, with account and region in ARNs as where they are not known yet. */
  Templates neutral(Settings settings) {
    String account = settings.account();
    String region = settings.region();
    return account == null || region == null
        ? this
        : new Templates(
            stacks,
            text ->
                text.replace("arn:aws:", "arn:${AWS::Partition}:")
                    .replace(":" + region + ":", ":${AWS::Region}:")
                    .replace(":" + account + ":", ":${AWS::AccountId}:"));
  }

  SortedMap<String, ObjectNode> stacks() {
    return stacks;
  }

  /** All resources. */
  public List<Resource> all() {
    List<Resource> all = new ArrayList<>();
    stacks.forEach(
        (stack, template) ->
            template
                .path("Resources")
                .properties()
                .forEach(entry -> all.add(new Resource(stack, entry.getKey(), entry.getValue()))));
    return all;
  }

  /** The resources of a type. */
  public List<Resource> ofType(String type) {
    return all().stream().filter(one -> one.is(type)).toList();
  }

  /**
   * The one resource of the type that fits.
   *
   * @throws NotOne when there is none or another
   */
  Resource one(String type, Predicate<Resource> fits) {
    List<Resource> found = ofType(type).stream().filter(fits).toList();
    if (found.size() != 1) {
      throw new NotOne(type, found);
    }
    return found.getFirst();
  }

  /** The resource that this text is a reference to. */
  Optional<Resource> referred(String text) {
    return all().stream()
        .filter(
            one ->
                text.equals(one.ref())
                    || text.startsWith("${" + one.stack() + "." + one.id() + "."))
        .findFirst();
  }

  /**
   * A value as text, with references as {@code ${Stack.LogicalId}} and {@code
   * ${Stack.LogicalId.Attribute}}, also through exports of other stacks. Text that cannot be known
   * is its JSON.
   */
  String text(String stack, JsonNode value) {
    return neutral.apply(written(stack, value));
  }

  private String written(String stack, JsonNode value) {
    if (value.isValueNode()) {
      return value.asText();
    }
    if (value.has("Ref")) {
      String name = value.path("Ref").asText();
      return name.startsWith("AWS::") ? "${" + name + "}" : "${" + stack + "." + name + "}";
    }
    if (value.has("Fn::GetAtt")) {
      JsonNode path = value.path("Fn::GetAtt");
      return "${" + stack + "." + path.path(0).asText() + "." + path.path(1).asText() + "}";
    }
    if (value.has("Fn::ImportValue")) {
      String name = value.path("Fn::ImportValue").asText();
      return exports.getOrDefault(name, "${missing export " + name + "}");
    }
    if (value.has("Fn::Join")) {
      JsonNode join = value.path("Fn::Join");
      List<String> parts = new ArrayList<>();
      join.path(1).forEach(part -> parts.add(text(stack, part)));
      return String.join(join.path(0).asText(), parts);
    }
    if (value.has("Fn::Sub") && value.path("Fn::Sub").isTextual()) {
      return value.path("Fn::Sub").asText();
    }
    if (value.has("Fn::Select") && value.path("Fn::Select").path(1).has("Fn::Split")) {
      JsonNode split = value.path("Fn::Select").path(1).path("Fn::Split");
      return text(stack, split.path(1)) + "#" + value.path("Fn::Select").path(0).asText();
    }
    return value.toString();
  }

  /** A property as text, see {@link #text(String, JsonNode)}. */
  public String text(Resource resource, String pointer) {
    return text(resource.stack(), resource.at(pointer));
  }

  /** A text or a list of texts, as texts. */
  List<String> texts(String stack, JsonNode value) {
    if (!value.isArray()) {
      return value.isMissingNode() ? List.of() : List.of(text(stack, value));
    }
    List<String> texts = new ArrayList<>();
    value.forEach(each -> texts.add(text(stack, each)));
    return texts;
  }
}
