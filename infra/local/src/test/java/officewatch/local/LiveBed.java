package officewatch.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An installation in this process, and people who are put where no route can put them yet. */
final class LiveBed implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "a long enough password";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  private Installation installation;

  LiveBed(Path data) throws Exception {
    this.data = data;
    this.installation = launch();
  }

  private Installation launch() throws Exception {
    return Installation.start(
        Options.parse(
            List.of("--http-port=0", "--smtp-port=0", "--no-demo", "--data=" + data),
            new Properties()));
  }

  /** Stops the installation and starts it again on the same data. */
  void restart() throws Exception {
    installation.close();
    installation = launch();
  }

  Installation installation() {
    return installation;
  }

  <T> T bean(Class<T> type) {
    return installation.functions().bean(type);
  }

  /** A new organisation's first person, who may do everything there. */
  Person register(String name) throws Exception {
    String email = name + "-" + UUID.randomUUID() + "@example.com";
    JsonNode answer =
        post(
            "/api/v1/auth/register",
            null,
            "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"%s\",\"organizationName\":\"%s Inc\"}"
                .formatted(email, PASSWORD, name, name),
            201);
    return Person.of(email, answer);
  }

  /** A new member of the organisation, signed into it. */
  Person member(Person of, String role) throws Exception {
    String email = "member-" + UUID.randomUUID() + "@example.com";
    String user =
        post(
                "/api/v1/auth/register",
                null,
                "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Mel\"}"
                    .formatted(email, PASSWORD),
                201)
            .at("/user/id")
            .asText();
    execute(
        "INSERT INTO officewatch.memberships VALUES (?::uuid, ?::uuid, ?, false, now())",
        of.organizationId,
        user,
        role);
    String token = login(email).token;
    return Person.of(
        email,
        post(
            "/api/v1/auth/switch",
            token,
            "{\"organizationId\":\"%s\"}".formatted(of.organizationId),
            200));
  }

  /** Signs the person in once more, into where they were last. */
  Person login(String email) throws Exception {
    return Person.of(
        email,
        post(
            "/api/v1/auth/login",
            null,
            "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD),
            200));
  }

  String ticket(Person person) throws Exception {
    return post("/api/v1/live/tickets", person.token, "{}", 201).at("/ticket").asText();
  }

  LiveClient connect(Person person) throws Exception {
    JsonNode issued = post("/api/v1/live/tickets", person.token, "{}", 201);
    return LiveClient.open(http, issued.at("/url").asText(), issued.at("/ticket").asText());
  }

  LiveClient connectWith(String ticket) {
    return LiveClient.open(
        http, "ws://localhost:%d/api/v1/live".formatted(installation.httpPort()), ticket);
  }

  /** Enters a subscription; gives its id. */
  String subscribe(Person person) throws Exception {
    return post(
            "/api/v1/subscriptions",
            person.token,
            "{\"vendor\":\"slack\",\"amount\":{\"amount\":\"12.50\",\"currency\":\"USD\"},"
                + "\"cycle\":\"MONTHLY\"}",
            201)
        .at("/id")
        .asText();
  }

  JsonNode post(String path, @Nullable String token, String body, int expected) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d%s".formatted(installation.httpPort(), path)))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /** Puts bytes where an announced upload asks for them. */
  void put(JsonNode upload, byte[] bytes) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(upload.get("url").asText()))
            .PUT(BodyPublishers.ofByteArray(bytes));
    for (var header : upload.get("headers").properties()) {
      // The client sends the length by itself and lets nobody else do so.
      if (!header.getKey().equalsIgnoreCase("content-length")) {
        request.header(header.getKey(), header.getValue().asText());
      }
    }
    int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new AssertionError("The upload was answered with " + status + ".");
    }
  }

  /** Changes rows behind the API. */
  void execute(String sql, String... parameters) throws SQLException {
    try (Connection connection = installation.parts().postgres().connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    installation.close();
  }

  /** Somebody signed in. */
  record Person(String email, String token, String userId, String organizationId) {
    static Person of(String email, JsonNode answer) {
      return new Person(
          email,
          answer.at("/accessToken").asText(),
          answer.at("/user/id").asText(),
          answer.at("/organization/id").asText());
    }
  }
}
