package officewatch.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the launcher of infra/aws synthesises, and of it what LocalStack can hold, as one template.
 */
final class Templates {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path APP = Path.of("../aws").toAbsolutePath().normalize();
  private static final List<String> STACKS = List.of("Data", "Events", "Mail");
  private static final Set<String> HELD =
      Set.of(
          "AWS::S3::Bucket",
          "AWS::SNS::Subscription",
          "AWS::SNS::Topic",
          "AWS::SNS::TopicPolicy",
          "AWS::SQS::Queue",
          "AWS::SQS::QueuePolicy");

  private final Map<String, JsonNode> stacks = new HashMap<>();
  private final Map<String, JsonNode> exports = new HashMap<>();

  private Templates() throws IOException {
    for (String stack : STACKS) {
      JsonNode template =
          JSON.readTree(APP.resolve("cdk.out").resolve(stack + ".template.json").toFile());
      stacks.put(stack, template);
      for (JsonNode output : template.path("Outputs")) {
        exports.put(output.at("/Export/Name").asText(), output.path("Value"));
      }
    }
  }

  /** Synthesises an installation that receives mail for the domain. */
  static Templates of(String mailDomain) throws IOException, InterruptedException {
    File log = Files.createTempFile("synth", ".log").toFile();
    Process synth =
        new ProcessBuilder("sh", "target/synth", "mailDomain=" + mailDomain)
            .directory(APP.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    if (synth.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(log.toPath()));
    }
    return new Templates();
  }

  /** The queues, topics and the bucket, with all that ties them together. */
  String parts() {
    ObjectNode template = JSON.createObjectNode();
    ObjectNode resources = template.putObject("Resources");
    for (JsonNode stack : stacks.values()) {
      stack
          .path("Resources")
          .properties()
          .forEach(
              one -> {
                if (HELD.contains(one.getValue().path("Type").asText())) {
                  resources.set(one.getKey(), resolved(one.getValue()));
                }
              });
    }
    resources.forEach(one -> keepKnown((ObjectNode) one, resources));
    return template.toString();
  }

  /** The one receipt rule. */
  JsonNode receiptRule() {
    for (JsonNode resource : Objects.requireNonNull(stacks.get("Mail")).path("Resources")) {
      if (resource.path("Type").asText().equals("AWS::SES::ReceiptRule")) {
        return resource.at("/Properties/Rule");
      }
    }
    throw new IllegalStateException("There is no receipt rule.");
  }

  private static void keepKnown(ObjectNode resource, ObjectNode resources) {
    ArrayNode after = JSON.createArrayNode();
    for (JsonNode one : resource.path("DependsOn")) {
      if (resources.has(one.asText())) {
        after.add(one);
      }
    }
    resource.remove("Metadata");
    resource.set("DependsOn", after);
  }

  /** References to other stacks are to what these export. */
  private JsonNode resolved(JsonNode node) {
    if (node.has("Fn::ImportValue")) {
      return resolved(Objects.requireNonNull(exports.get(node.path("Fn::ImportValue").asText())));
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JSON.createObjectNode();
      object.properties().forEach(one -> copy.set(one.getKey(), resolved(one.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JSON.createArrayNode();
      array.forEach(one -> copy.add(resolved(one)));
      return copy;
    }
    return node;
  }
}
