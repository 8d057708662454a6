package officewatch.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import officewatch.embedded.PortTaken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GatewayTest {
  private static final SocketRoute NO_SOCKETS =
      new SocketRoute(new LocalSockets(), event -> new APIGatewayV2WebSocketResponse());
  private static final Routing ROUTING =
      (method, path) -> !path.matches("(?:/api|/docs)?/(?:nowhere|assets|absent).*");
  private static final Site SITE = Site.load("http://localhost:9000");

  private final BlockingQueue<APIGatewayProxyRequestEvent> events = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private APIGatewayProxyResponseEvent answer = ok("fine");
  private Gateway gateway;

  GatewayTest() throws IOException {
    gateway = Gateway.start(0, ROUTING, SITE, this::function, NO_SOCKETS);
  }

  @BeforeEach
  void forget() {
    events.clear();
  }

  @AfterEach
  void stop() {
    gateway.close();
    client.close();
  }

  @Test
  void passesMethodPathAndCaller() throws Exception {
    get("/api/v1/invoices");

    APIGatewayProxyRequestEvent event = events.take();
    assertThat(event.getVersion()).isEqualTo("1.0");
    assertThat(event.getHttpMethod()).isEqualTo("GET");
    assertThat(event.getPath()).isEqualTo("/api/v1/invoices");
    assertThat(event.getBody()).isNull();
    assertThat(event.getQueryStringParameters()).isNull();
    assertThat(event.getRequestContext().getStage()).isEqualTo("$default");
    assertThat(event.getRequestContext().getIdentity().getSourceIp()).isEqualTo("127.0.0.1");
    assertThat(event.getRequestContext().getRequestId()).isNotBlank();
  }

  @Test
  void queryValuesSurviveDecoded() throws Exception {
    talk(
        "GET /x?q=Adobe,%20Inc.&tag=a&tag=b%26c&plus=1+1&bare&percent=%zz HTTP/1.1\r\nHost: x\r\n");

    Map<String, List<String>> query = events.take().getMultiValueQueryStringParameters();
    assertThat(query)
        .containsEntry("q", List.of("Adobe, Inc."))
        .containsEntry("tag", List.of("a", "b&c"))
        .containsEntry("plus", List.of("1 1"))
        .containsEntry("bare", List.of(""))
        .containsEntry("percent", List.of("%zz"));
  }

  @Test
  void singleMapsHaveTheLastOfSeveralValues() throws Exception {
    talk("GET /x?tag=a&tag=b HTTP/1.1\r\nHost: x\r\nX-Many: 1\r\nX-Many: 2\r\n");

    APIGatewayProxyRequestEvent event = events.take();
    assertThat(event.getMultiValueHeaders()).containsEntry("X-Many", List.of("1", "2"));
    assertThat(event.getHeaders()).containsEntry("X-Many", "2");
    assertThat(event.getQueryStringParameters()).containsEntry("tag", "b");
  }

  @Test
  void textStaysTextAndBytesBecomeBase64() throws Exception {
    byte[] bytes = {0, (byte) 0xff, 10, 13};
    post("/x", "application/json;charset=utf-8", "{\"a\":\"ü\"}".getBytes(StandardCharsets.UTF_8));
    post("/x", "application/pdf", bytes);

    APIGatewayProxyRequestEvent text = events.take();
    assertThat(text.getBody()).isEqualTo("{\"a\":\"ü\"}");
    assertThat(text.getIsBase64Encoded()).isFalse();
    APIGatewayProxyRequestEvent binary = events.take();
    assertThat(Base64.getDecoder().decode(binary.getBody())).isEqualTo(bytes);
    assertThat(binary.getIsBase64Encoded()).isTrue();
  }

  @Test
  void chunkedBodiesArrive() throws Exception {
    talk(
        "POST /x HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n",
        "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n");

    assertThat(events.take().getBody()).isEqualTo("abc");
  }

  @Test
  void severalHeadersOfOneNameAndCommasArrive() throws Exception {
    answer.setHeaders(Map.of("Content-Type", "text/csv", "Set-Cookie", "lost=1"));
    answer.setMultiValueHeaders(
        Map.of(
            "Set-Cookie", List.of("a=1; Path=/", "b=2, 3"),
            "Date", List.of("Sat, 21 Nov 2026 10:00:00 GMT")));

    HttpResponse<byte[]> response = get("/x");

    assertThat(response.headers().allValues("Set-Cookie")).containsExactly("a=1; Path=/", "b=2, 3");
    assertThat(response.headers().allValues("Date"))
        .containsExactly("Sat, 21 Nov 2026 10:00:00 GMT");
    assertThat(response.headers().allValues("Content-Type")).containsExactly("text/csv");
  }

  @Test
  void base64AnswersAreDecoded() throws Exception {
    byte[] bytes = {1, 2, (byte) 0x80};
    answer = ok(Base64.getEncoder().encodeToString(bytes));
    answer.setIsBase64Encoded(true);

    assertThat(get("/x").body()).isEqualTo(bytes);
  }

  @Test
  void anAnswerWithoutABodyHasNoContentType() throws Exception {
    answer = new APIGatewayProxyResponseEvent();
    answer.setStatusCode(204);

    HttpResponse<byte[]> response = get("/x");

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("Content-Type")).isEmpty();
  }

  @Test
  void headIsGetWithoutTheBody() throws Exception {
    String response = talk("HEAD /x HTTP/1.1\r\nHost: x\r\n");

    assertThat(events.take().getHttpMethod()).isEqualTo("GET");
    assertThat(response).contains("200 OK").contains("Content-Length: 4").endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/{id}", "/a%2Fb", "/a;b/c", "//double", "/a/../b", "/%7B", "/back\\slash"})
  void theFunctionJudgesPaths(String path) throws Exception {
    talk("GET " + path + " HTTP/1.1\r\nHost: x\r\n");

    assertThat(events.take().getPath()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /%zz HTTP/1.1", "GET /a b HTTP/1.1", "GET /x HTTP/9.9"})
  void whatIsNotHttpIsAProblem(String line) throws Exception {
    assertThat(talk(line + "\r\nHost: x\r\n"))
        .matches("(?s)HTTP/1.1 (400|505) .*")
        .contains("application/problem+json")
        .contains("\"type\":\"urn:officewatch:problem:");
    assertThat(events).isEmpty();
  }

  @Test
  void moreThanTenMegabytesAreTooMuch() throws Exception {
    HttpResponse<byte[]> response = post("/x", "text/plain", new byte[Bodies.MAX_BYTES]);
    assertThat(response.statusCode()).isEqualTo(200);

    String refused =
        talk("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: " + (Bodies.MAX_BYTES + 1) + "\r\n");
    assertThat(refused).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
    assertThat(events).hasSize(1);
  }

  @Test
  void withoutARouteTheFunctionIsNotCalled() throws Exception {
    HttpResponse<byte[]> response = get("/api/nowhere");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(events).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/nowhere/0190f4d2", "/nowhere?state=OPEN", "/nowhere/a.b"})
  void aPlaceInTheApplicationIsItsPage(String path) throws Exception {
    HttpResponse<byte[]> response = get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("script-src 'self';", "http://localhost:9000;", "frame-ancestors")
                    .doesNotContain("unsafe", "{", "*"));
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("/assets/index-");
    assertThat(events).isEmpty();
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() throws Exception {
    String tag = get("/nowhere").headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> again =
        client.send(
            request("/nowhere").header("If-None-Match", tag).build(), BodyHandlers.ofByteArray());

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void assetsAreKeptForEver() throws Exception {
    String page = new String(get("/nowhere").body(), StandardCharsets.UTF_8);
    String script = page.replaceAll("(?s).*src=\"(/assets/[^\"]+)\".*", "$1");

    HttpResponse<byte[]> response = get(script);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/javascript;charset=utf-8");
    assertThat(response.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/absent.js",
        "/assets/..%2f..%2fmanifest.json",
        "/absent.json",
        "/api/absent",
        "/docs/absent"
      })
  void whatTheApplicationDoesNotHaveIsAbsent(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aFunctionThatThrowsIsABadGateway() throws Exception {
    gateway.close();
    gateway =
        Gateway.start(
            0,
            ROUTING,
            SITE,
            event -> {
              throw new IllegalStateException("secret detail");
            },
            NO_SOCKETS);

    HttpResponse<byte[]> response = get("/x");

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).doesNotContain("secret");
  }

  @Test
  void aTakenPortIsNamed() {
    assertThatThrownBy(
            () -> Gateway.start(gateway.port(), ROUTING, SITE, this::function, NO_SOCKETS))
        .isInstanceOf(PortTaken.class)
        .hasMessageContaining("--http-port");
  }

  private APIGatewayProxyResponseEvent function(APIGatewayProxyRequestEvent event) {
    events.add(event);
    return answer;
  }

  private static APIGatewayProxyResponseEvent ok(String body) {
    APIGatewayProxyResponseEvent ok = new APIGatewayProxyResponseEvent();
    ok.setStatusCode(200);
    ok.setBody(body);
    return ok;
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> post(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    return client.send(
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build(),
        BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:%d%s".formatted(gateway.port(), path)));
  }

  /** One request as bytes, for what clients refuse to send. */
  private String talk(String head, String... body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
      String request = head + "Connection: close\r\n\r\n" + String.join("", body);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
