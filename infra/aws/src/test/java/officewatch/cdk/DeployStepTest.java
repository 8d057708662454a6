package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deployment steps tell SES and CloudFormation. */
class DeployStepTest {
  @TempDir Path folder;

  @BeforeEach
  void requireNode() {
    NodeScript.requireNode();
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

  @Test
  void makesATokenAndItsDigestAnewForEachInstallation() throws Exception {
    JsonNode one = run("OriginToken", "{}", "{ RequestType: 'Create' }").at("/0/1");
    JsonNode other = run("OriginToken", "{}", "{ RequestType: 'Create' }").at("/0/1");

    assertThat(one.at("/NoEcho").asBoolean()).isTrue();
    assertThat(one.at("/Data/token").asText()).matches("[0-9a-f]{64}");
    assertThat(one.at("/Data/token")).isNotEqualTo(other.at("/Data/token"));
    assertThat(one.at("/Data/digest").asText())
        .isEqualTo(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(one.at("/Data/token").asText().getBytes(StandardCharsets.UTF_8))));
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
    return NodeScript.step(folder, step, answers, event);
  }
}
