package officewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import officewatch.live.Sockets.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The calls to the management API of a WebSocket API, here one that notes them. */
final class ApiGatewaySocketsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

  private final List<String> calls = new ArrayList<>();
  private int status = 200;
  private HttpServer service;
  private ApiGatewaySockets sockets;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", this::answer);
    service.start();
    sockets =
        new ApiGatewaySockets(
            "http://127.0.0.1:" + service.getAddress().getPort() + "/live",
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")),
            () -> Region.EU_CENTRAL_1,
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    sockets.close();
    service.stop(0);
  }

  @Test
  void sendsATextSignedForTheApi() {
    assertThat(sockets.send("L0SM9cOFvHcCIhw=", "{\"type\":\"pong\"}")).isEqualTo(Delivery.SENT);
    assertThat(calls).hasSize(1);
    assertThat(calls.getFirst())
        .startsWith("POST /live/@connections/L0SM9cOFvHcCIhw%3D {\"type\":\"pong\"} ")
        .contains("AWS4-HMAC-SHA256 Credential=key/20261121/eu-central-1/execute-api/aws4_request")
        .contains("Signature=");
  }

  @Test
  void closes() {
    sockets.close("L0SM9cOFvHcCIhw=");
    assertThat(calls.getFirst()).startsWith("DELETE /live/@connections/L0SM9cOFvHcCIhw%3D ");
  }

  @Test
  void saysWhenAConnectionIsGone() {
    status = 410;
    assertThat(sockets.send("a", "{}")).isEqualTo(Delivery.GONE);
  }

  @Test
  void saysWhenTheOtherEndReadsTooSlowly() {
    status = 429;
    assertThat(sockets.send("a", "{}")).isEqualTo(Delivery.LOST);
  }

  @Test
  void anythingElseIsAFaultOfTheInstallation() {
    for (int refusal : List.of(403, 500)) {
      status = refusal;
      assertThatThrownBy(() -> sockets.send("a", "{}")).hasMessageContaining("" + refusal);
    }
    service.stop(0);
    assertThatThrownBy(() -> sockets.send("a", "{}")).isInstanceOf(UncheckedIOException.class);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                body,
                exchange.getRequestHeaders().getFirst("Authorization")));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
