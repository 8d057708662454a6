package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deployment steps, run by Node.js against clients that answer as a test says. */
class DeployStepTest {
  private static final String PRELUDE =
      """
      const sent = [];
      const answers = ANSWERS;
      const load = module.constructor._load;
      module.constructor._load = (name, ...rest) => name.startsWith('@aws-sdk/')
        ? new Proxy({}, { get: (_, type) => type.endsWith('Client')
            ? class { async send(command) { sent.push([command.name, command.input]); return answers[command.name] || {}; } }
            : class { constructor(input) { this.name = type; this.input = input; } } })
        : load(name, ...rest);
      globalThis.fetch = async (url, request) => { sent.push(['answer', JSON.parse(request.body)]); return { ok: true }; };
      console.error = () => {};
      """;
  private static final String CALL =
      """

      exports.handler(EVENT).then(() => process.stdout.write(JSON.stringify(sent)));
      """;

  @TempDir Path folder;

  @BeforeEach
  void requireNode() {
    Assumptions.assumeTrue(Node.isPresent(), "Node.js is not here: no deployment step was run.");
  }

  @Test
  void activatesWhereNoRuleSetIsActive() throws Exception {
    JsonNode sent = run("ActivateRuleSet", "{}", event("Create", "false"));
    assertThat(sent.at("/1").toString())
        .isEqualTo("[\"SetActiveReceiptRuleSetCommand\",{\"RuleSetName\":\"ours\"}]");
    assertThat(sent.at("/2/1/Status").asText()).isEqualTo("SUCCESS");
  }

  @Test
  void leavesAnothersRuleSetAlone() throws Exception {
    JsonNode sent = run("ActivateRuleSet", active("theirs"), event("Create", "false"));
    assertThat(sent.size()).isEqualTo(2);
    assertThat(sent.at("/1/1/Status").asText()).isEqualTo("FAILED");
    assertThat(sent.at("/1/1/Reason").asText()).contains("theirs", "takeOverReceiptRules=true");
  }

  @Test
  void takesOverWhenTold() throws Exception {
    JsonNode sent = run("ActivateRuleSet", active("theirs"), event("Create", "true"));
    assertThat(sent.at("/1/0").asText()).isEqualTo("SetActiveReceiptRuleSetCommand");
  }

  @Test
  void deactivatesOnlyItsOwn() throws Exception {
    assertThat(run("ActivateRuleSet", active("theirs"), event("Delete", "false")).size())
        .isEqualTo(2);
    JsonNode own = run("ActivateRuleSet", active("ours"), event("Delete", "false"));
    assertThat(own.at("/1").toString()).isEqualTo("[\"SetActiveReceiptRuleSetCommand\",{}]");
  }

  private static String event(String type, String takeOver) {
    return "{ RequestType: '%s', ResourceProperties: { RuleSetName: 'ours', TakeOver: '%s' } }"
        .formatted(type, takeOver);
  }

  private static String active(String name) {
    return "{ DescribeActiveReceiptRuleSetCommand: { Metadata: { Name: '" + name + "' } } }";
  }

  private JsonNode run(String step, String answers, String event)
      throws IOException, InterruptedException {
    Path script = folder.resolve(step + ".cjs");
    Files.writeString(
        script,
        PRELUDE.replace("ANSWERS", answers)
            + source("answer.js")
            + source(step + ".js")
            + CALL.replace("EVENT", event));
    Process node = new ProcessBuilder("node", script.toString()).start();
    String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String errors = new String(node.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(errors).isZero();
    return new ObjectMapper().readTree(out);
  }

  private static String source(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(DeployStep.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
