package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import officewatch.api.runtime.HttpFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * T-27, A-37, A-38: broken JSON and naughty strings are stored as they are or refused, never 500.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileInputTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApiBed bed = ApiBed.get();
  private final HttpFunction function = new HttpFunction(bed.context());
  private final Tenant tenant = Tenant.create(bed);
  private final String token = tenant.owner().token();

  static Stream<Sample> bodies() {
    return RouteTable.ROWS.stream()
        .flatMap(row -> row.samples().stream())
        .filter(sample -> sample.body() != null);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void brokenJsonIsRefused(Sample sample) {
    TreeMap<String, byte[]> documents = Corpus.jsonDocuments();
    assertThat(documents).hasSizeGreaterThan(300);
    Map<String, String> ids = new HashMap<>(tenant.more());
    Sample request = sample.with(place -> ids.getOrDefault(place, "x"));
    documents.forEach(
        (name, document) -> {
          check(name, request, document);
          check(name + " as a value", request, wrapped(document));
        });
  }

  private void check(String name, Sample request, byte[] body) {
    Answer answer = post(request.method(), request.path(), body);
    ErrorContract.check(request.path() + " " + name, answer);
    // No body at all is allowed where no field is required.
    if (name.startsWith("n_") && body.length > 0) {
      assertThat(answer.status()).as("%s %s: %s", request, name, answer).isIn(400, 415);
    }
  }

  private static byte[] wrapped(byte[] document) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("{\"x\":".getBytes(StandardCharsets.UTF_8));
    body.writeBytes(document);
    body.write('}');
    return body.toByteArray();
  }

  @Test
  void namesComeBackAsTheyWereGiven() {
    for (String text : Corpus.naughtyStrings()) {
      Answer answer =
          send("PATCH", "/api/v1/organization", JSON.createObjectNode().put("name", text));
      if (accepted(text, answer)) {
        assertThat(answer.text("/name")).isEqualTo(text);
        assertThat(bed.call("GET", "/api/v1/organization", token, null).text("/name"))
            .isEqualTo(text);
      }
    }
  }

  @Test
  void peopleAndTeamsAreCalledAsTheySay() {
    for (String text : Corpus.naughtyStrings()) {
      Answer answer =
          send(
              "POST",
              "/api/v1/auth/register",
              JSON.createObjectNode()
                  .put("email", UUID.randomUUID() + "@example.com")
                  .put("password", People.PASSWORD)
                  .put("name", text)
                  .put("organizationName", text));
      if (accepted(text, answer)) {
        assertThat(answer.text("/user/name")).isEqualTo(text.strip());
        assertThat(answer.text("/organization/name")).isEqualTo(text.strip());
      }
    }
  }

  @Test
  void addressesAreRefusedOrKept() {
    for (String text : Corpus.naughtyStrings()) {
      ObjectNode person = JSON.createObjectNode().put("password", "short").put("name", "N");
      accepted(text, send("POST", "/api/v1/auth/register", person.put("email", text)));
      accepted(text, send("POST", "/api/v1/auth/register", person.put("organizationSlug", text)));
      Answer login =
          send(
              "POST",
              "/api/v1/auth/login",
              JSON.createObjectNode().put("email", text).put("password", text));
      ErrorContract.check(text, login);
      assertThat(login.status()).isIn(400, 401);
    }
  }

  @Test
  void termsComeBackAsTheyWereGiven() {
    for (String text : Corpus.naughtyStrings()) {
      ObjectNode body = JSON.createObjectNode().put("vendor", "slack").put("cycle", "MONTHLY");
      body.putObject("amount").put("amount", "1.00").put("currency", "EUR");
      body.put("plan", text).put("department", text);
      body.putObject("attributes").put("note", text).put("n" + text, "x");
      Answer answer = send("POST", "/api/v1/subscriptions", body);
      if (accepted(text, answer)) {
        Answer stored = bed.call("GET", "/api/v1/subscriptions/" + answer.text("/id"), token, null);
        assertThat(stored.text("/plan")).isEqualTo(text.isBlank() ? "null" : text.strip());
        assertThat(stored.text("/department")).isEqualTo(text.isBlank() ? "null" : text.strip());
        assertThat(stored.json().at("/attributes").path("note").asText()).isEqualTo(text);
        assertThat(stored.json().at("/attributes").path("n" + text).asText()).isEqualTo("x");
      }
      accepted(
          text, send("POST", "/api/v1/subscriptions", body.put("vendor", text).put("plan", "p")));
      accepted(text, send("POST", "/api/v1/subscriptions", body.put("cycle", text)));
      accepted(
          text,
          send(
              "POST",
              "/api/v1/subscriptions",
              body.set(
                  "amount", JSON.createObjectNode().put("amount", text).put("currency", text))));
    }
  }

  @Test
  void reasonsComeBackAsTheyWereGiven() {
    String finding = "/api/v1/findings/" + tenant.more().get("finding");
    for (String text : Corpus.naughtyStrings()) {
      Answer answer =
          send("POST", finding + "/tolerate", JSON.createObjectNode().put("reason", text));
      if (accepted(text, answer)) {
        assertThat(bed.call("GET", finding, token, null).text("/decisionReason")).isEqualTo(text);
        assertThat(bed.call("POST", finding + "/reopen", token, null).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void uploadsAndQueriesNeverFail() {
    for (String text : Corpus.naughtyStrings()) {
      Answer upload =
          send(
              "POST",
              "/api/v1/invoices/uploads",
              JSON.createObjectNode()
                  .put("fileName", text)
                  .put("contentType", "application/pdf")
                  .put("size", 10));
      accepted(text, upload);
      for (String list :
          List.of("invoices", "subscriptions", "catalog", "findings", "inbound-messages")) {
        for (String parameter : List.of("q", "cursor", "limit", "status", "vendorId", "month")) {
          ErrorContract.check(
              list + " " + parameter + " " + text, query("/api/v1/" + list, parameter, text));
        }
      }
    }
  }

  private static boolean accepted(String text, Answer answer) {
    ErrorContract.check(text, answer);
    assertThat(answer.status()).as("%s: %s", text, answer).isIn(200, 201, 400, 409);
    return answer.status() < 300;
  }

  private Answer send(String method, String path, com.fasterxml.jackson.databind.JsonNode body) {
    return post(method, path, body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** As the gateway sends a body that is no text: in base64. */
  private Answer post(String method, String path, byte[] body) {
    APIGatewayProxyRequestEvent event = event(method, path);
    event.setBody(Base64.getEncoder().encodeToString(body));
    event.setIsBase64Encoded(true);
    return new Answer(function.handleRequest(event, new MockLambdaContext()));
  }

  private Answer query(String path, String name, String value) {
    APIGatewayProxyRequestEvent event = event("GET", path);
    event.setMultiValueQueryStringParameters(Map.of(name, List.of(value)));
    return new Answer(function.handleRequest(event, new MockLambdaContext()));
  }

  private APIGatewayProxyRequestEvent event(String method, String path) {
    APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent();
    event.setHttpMethod(method);
    event.setPath(path);
    event.setMultiValueHeaders(
        Map.of(
            "Content-Type", List.of("application/json"),
            "Authorization", List.of("Bearer " + Objects.requireNonNull(token))));
    return event;
  }
}
