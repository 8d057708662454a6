package officewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.Base64;
import java.util.Map;
import officewatch.api.ApiBed.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Known traps of the framework and the gateway, each of which has caught somebody. */
final class TrapTest {
  private final ApiBed bed = ApiBed.get();

  @Test
  void aHeaderOfTheLoadBalancerSignsNobodyIn() {
    Answer answer =
        bed.call("GET", "/api/v1/me", null, null, Map.of("x-amzn-oidc-identity", "attacker"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text("/code")).isEqualTo("not_signed_in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a b", "/{id}", "/%zz", "/%", "", "health", "/a\u0000", "/ä", "/a\\b"})
  void anIllegalPathIsARefusedRequestNotAFailedFunction(String path) {
    Answer answer = bed.call("GET", path, null, null);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/code")).isEqualTo("malformed_path");
  }

  @Test
  void aCommaInAQueryValueSurvives() {
    assertThat(bed.call("GET", "/trap/echo?q=Adobe, Inc.", null, null).body())
        .isEqualTo("Adobe, Inc.");
  }

  @Test
  void binaryAnswersSurvive() {
    Answer answer = bed.call("GET", "/trap/pdf", null, null);

    assertThat(answer.event().getIsBase64Encoded()).isTrue();
    assertThat(answer.header("Content-Type")).startsWith("application/pdf");
    assertThat(Base64.getDecoder().decode(answer.body())).isEqualTo(TrapController.everyByte());
  }

  @Test
  void whatAnExceptionSaysStaysInside() {
    Answer answer = bed.call("GET", "/trap/fail", null, null);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.event().toString())
        .contains("internal_error")
        .doesNotContain("hunter2", "jdbc:", "IllegalStateException");
  }

  @Test
  void invocationsLeaveNoBeansBehind() {
    bed.call("GET", "/health", null, null);
    int before = beans();
    for (int i = 0; i < 20_000; i++) {
      bed.call("GET", "/health", null, null);
    }

    assertThat(beans()).isEqualTo(before);
  }

  private int beans() {
    ApplicationContext context = bed.context();
    return context.getActiveBeanRegistrations(Object.class).size();
  }
}
