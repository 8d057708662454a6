package officewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import officewatch.api.ApiBed.Answer;
import officewatch.api.runtime.HttpFunction;
import org.junit.jupiter.api.Test;

final class ReadinessTest {
  private static final Duration PROMPT = Duration.ofSeconds(3);

  @Test
  void readyWhenAllPartsAnswer() {
    Answer answer = ApiBed.get().call("GET", "/health/ready", null, null);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/status")).isEqualTo("UP");
    assertThat(answer.json().at("/parts").properties())
        .hasSize(4)
        .allSatisfy(part -> assertThat(part.getValue().asText()).isEqualTo("UP"));
  }

  @Test
  void withoutItsCacheItIsSlowerButReady() throws IOException {
    try (ServerSocket silent = silent()) {
      Answer answer =
          ask(
              silent,
              Map.of("officewatch.cache.uri", "redis://127.0.0.1:" + silent.getLocalPort()));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text("/status")).isEqualTo("DEGRADED");
      assertThat(answer.text("/parts/cache")).isEqualTo("DOWN");
      assertThat(answer.text("/parts/database")).isEqualTo("UP");
    }
  }

  @Test
  void partsThatTakeConnectionsAndSayNothingAreDown() throws IOException {
    try (ServerSocket silent = silent()) {
      String address = "127.0.0.1:" + silent.getLocalPort();
      Answer answer =
          ask(
              silent,
              Map.of(
                  "datasources.default.url", "jdbc:postgresql://" + address + "/x",
                  "officewatch.cache.uri", "redis://" + address,
                  "officewatch.queues.sweep-url", "http://" + address + "/queue/sweep",
                  "aws.services.sqs.endpoint-override", "http://" + address,
                  "aws.services.s3.endpoint-override", "http://" + address));

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.text("/status")).isEqualTo("DOWN");
      assertThat(answer.json().at("/parts").properties())
          .extracting(Map.Entry::getValue)
          .extracting(JsonNode::asText)
          .containsOnly("DOWN");
      assertThat(answer.event().toString()).doesNotContain("127.0.0.1", "jdbc", "redis");
    }
  }

  private static Answer ask(ServerSocket silent, Map<String, Object> overrides) throws IOException {
    HttpFunction function = ApiBed.get().function(overrides);
    try {
      long begin = System.nanoTime();
      Answer answer = ApiBed.call(function, "GET", "/health/ready", null, null, Map.of());
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PROMPT);
      return answer;
    } finally {
      silent.close(); // frees whoever still waits for it
      function.getApplicationContext().close();
    }
  }

  /** Takes connections and never answers. */
  private static ServerSocket silent() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }
}
