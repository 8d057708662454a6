package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import officewatch.api.ApiBed;

/** What every error answer looks like (RFC 9457), and what it never tells. */
final class ErrorContract {
  private ErrorContract() {}

  /** Checks an answer; those that are no errors pass. */
  static void check(String request, ApiBed.Answer answer) {
    assertThat(answer.status()).as("%s: %s", request, answer).isNotEqualTo(500);
    if (answer.status() < 400) {
      return;
    }
    assertThat(answer.header("Content-Type")).as(request).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    for (String field : new String[] {"type", "title", "detail", "code", "instance"}) {
      assertThat(problem.path(field).asText())
          .as("%s: %s of %s", request, field, answer)
          .isNotBlank();
    }
    assertThat(problem.path("status").asInt()).as(request).isEqualTo(answer.status());
    assertThat(problem.path("code").asText()).as(request).matches("[a-z0-9_]+");
    assertThat(answer.body())
        .as(request)
        .doesNotContain("Exception", "SQL", "at officewatch", "io.micronaut", "java.");
    assertThat(answer.header("X-Request-Id")).as(request).isNotBlank();
  }
}
