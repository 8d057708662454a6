package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;

/** The CDK's own validation of the templates, with warnings as errors, finds nothing. */
class StrictValidationTest {

  static List<Map<String, String>> installations() {
    return List.of(Installations.SMALL, Installations.PRODUCTION);
  }

  @ParameterizedTest
  @MethodSource("installations")
  void findsNothing(Map<String, String> inputs) throws IOException {
    Path out = Installations.folder("strict-" + Integer.toHexString(inputs.hashCode()));
    app(inputs, out).synth();
    JsonNode report = new ObjectMapper().readTree(out.resolve("validation-report.json").toFile());
    List<String> violations = new ArrayList<>();
    for (JsonNode plugin : report.path("pluginReports")) {
      assertThat(plugin.path("conclusion").asText())
          .as(plugin.path("pluginName").asText())
          .isEqualTo("success");
      plugin.path("violations").forEach(one -> violations.add(one.path("ruleName").asText()));
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void wouldFindAWrongValue() {
    App app = app(Installations.SMALL, Installations.folder("strict-wrong"));
    CfnResource.Builder.create((Stack) app.getNode().findChild("Ops"), "Wrong")
        .type("AWS::SQS::Queue")
        .properties(Map.of("VisibilityTimeout", "soon"))
        .build();
    assertThatThrownBy(app::synth).hasMessageContaining("Validation failed");
  }

  private static App app(Map<String, String> inputs, Path out) {
    return Installations.app(
        inputs,
        Map.of(
            "@aws-cdk/core:validateAgainstDefaultRules", true,
            "@aws-cdk/core:strictCfnValidateErrors", true),
        out);
  }
}
