package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.constructs.IConstruct;

/** cdk-nag's AWS Solutions rules hold, but for the exceptions of {@code nag-suppressions.json}. */
class NagTest {

  static List<Map<String, String>> installations() {
    return List.of(Installations.SMALL, Installations.PRODUCTION);
  }

  @ParameterizedTest
  @MethodSource("installations")
  void findsNothingThatHasNoReason(Map<String, String> inputs) throws IOException {
    App app =
        Installations.app(
            inputs,
            Map.of(),
            Installations.folder("nag-" + Integer.toHexString(inputs.hashCode())));
    suppress(app, Installations.settings(inputs).profile().label());
    Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
    assertThatCode(app::synth).doesNotThrowAnyException();
  }

  @Test
  void everyExceptionHasAReason() throws IOException {
    for (JsonNode one : suppressions()) {
      assertThat(one.path("reason").asText().length()).as(one.toString()).isGreaterThan(30);
    }
  }

  private static void suppress(App app, String profile) throws IOException {
    for (IConstruct child : app.getNode().getChildren()) {
      if (child instanceof Stack stack) {
        List<NagPackSuppression> own = new ArrayList<>();
        for (JsonNode one : suppressions()) {
          if (stack.getNode().getId().matches(one.path("stack").asText())
              && one.path("profile").asText(profile).equals(profile)) {
            own.add(
                NagPackSuppression.builder()
                    .id("AwsSolutions-" + one.path("id").asText())
                    .reason(one.path("reason").asText())
                    .build());
          }
        }
        if (!own.isEmpty()) {
          NagSuppressions.addStackSuppressions(stack, own, true);
        }
      }
    }
  }

  private static JsonNode suppressions() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(NagTest.class.getResourceAsStream("nag-suppressions.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }
}
