package officewatch.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import officewatch.api.runtime.HttpFunction;
import officewatch.embedded.parts.TemporaryParts;
import officewatch.migration.Migrator;
import org.jspecify.annotations.Nullable;

/**
 * The whole API on embedded parts, called through its function as the gateway does. One per JVM.
 */
public final class ApiBed {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RUNTIME_PASSWORD = "runtime-password-of-tests";
  private static @Nullable ApiBed shared;

  private final TemporaryParts parts = TemporaryParts.start();
  private final Map<String, Object> settings = parts.settings(RUNTIME_PASSWORD);
  private final ApplicationContext context;
  private final HttpFunction function;

  /**
   * What a later version may add to every table. This version's functions run on it while that one
   * is rolled out, and again after it was rolled back (T-31): so all tests of the API do.
   */
  private static final String LATER_MIGRATION =
      """
      DO $$
      DECLARE
        existing record;
      BEGIN
        FOR existing IN SELECT tablename FROM pg_tables
            WHERE schemaname = 'officewatch' AND tablename <> 'flyway_schema_history' LOOP
          EXECUTE format('ALTER TABLE officewatch.%I ADD COLUMN later_text text,'
            ' ADD COLUMN later_number integer NOT NULL DEFAULT 7', existing.tablename);
        END LOOP;
      END $$
      """;

  private ApiBed() throws IOException, SQLException {
    Migrator migrator = new Migrator(parts.postgres().dataSource());
    migrator.migrate();
    migrator.setRuntimePassword(RUNTIME_PASSWORD);
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(LATER_MIGRATION);
    }
    settings.put("datasources.default.maximum-pool-size", 8);
    context = ApplicationContext.builder(settings, "test").deduceEnvironment(false).start();
    function = new HttpFunction(context);
  }

  /** The bed all tests of this JVM share; its processes end with it. */
  public static synchronized ApiBed get() {
    if (shared == null) {
      try {
        ApiBed created = new ApiBed();
        Runtime.getRuntime().addShutdownHook(new Thread(created::close));
        shared = created;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return shared;
  }

  /** A superuser's connection, to look behind the API. */
  public Connection superuser() throws SQLException {
    return parts.postgres().connect();
  }

  /** A fresh function on the same parts, with these settings on top. */
  public HttpFunction function(Map<String, Object> overrides) {
    Map<String, Object> own = new HashMap<>(settings);
    own.putAll(overrides);
    return new HttpFunction(
        ApplicationContext.builder(own, "test").deduceEnvironment(false).start());
  }

  /** The beans of the shared function. */
  public ApplicationContext context() {
    return context;
  }

  /** Calls the API. */
  public Answer call(String method, String path, @Nullable String token, @Nullable String body) {
    return call(function, method, path, token, body, Map.of());
  }

  /** Calls the API with more headers. */
  public Answer call(
      String method,
      String path,
      @Nullable String token,
      @Nullable String body,
      Map<String, String> headers) {
    return call(function, method, path, token, body, headers);
  }

  /** Calls a function. */
  public static Answer call(
      HttpFunction function,
      String method,
      String path,
      @Nullable String token,
      @Nullable String body,
      Map<String, String> headers) {
    APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent();
    int query = path.indexOf('?');
    event.setHttpMethod(method);
    event.setPath(query < 0 ? path : path.substring(0, query));
    if (query >= 0) {
      Map<String, List<String>> parameters = new HashMap<>();
      for (String pair : path.substring(query + 1).split("&", -1)) {
        String[] parts = pair.split("=", 2);
        parameters.put(parts[0], List.of(parts.length > 1 ? parts[1] : ""));
      }
      event.setMultiValueQueryStringParameters(parameters);
    }
    Map<String, List<String>> all = new HashMap<>();
    if (body != null) {
      all.put("Content-Type", List.of("application/json"));
    }
    if (token != null) {
      all.put("Authorization", List.of("Bearer " + token));
    }
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    event.setMultiValueHeaders(all);
    event.setBody(body);
    event.setIsBase64Encoded(false);
    return new Answer(function.handleRequest(event, new MockLambdaContext()));
  }

  /** Signs up a person with a team organisation. */
  public Person register(String name) {
    String email = name + "-" + java.util.UUID.randomUUID() + "@example.com";
    Answer answer =
        call(
            "POST",
            "/api/v1/auth/register",
            null,
            "{\"email\":\"%s\",\"password\":\"a long enough password\",\"name\":\"%s\",\"organizationName\":\"%s Inc\"}"
                .formatted(email, name, name));
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.toString());
    }
    return new Person(
        email,
        answer.text("/accessToken"),
        answer.text("/refreshToken"),
        answer.text("/user/id"),
        answer.text("/organization/id"));
  }

  private void close() {
    context.close();
    try {
      parts.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody signed in. */
  public record Person(
      String email, String token, String refreshToken, String userId, String organizationId) {}

  /** An answer of the API. */
  public record Answer(APIGatewayProxyResponseEvent event) {
    /** The HTTP status. */
    public int status() {
      return event.getStatusCode();
    }

    /** The body, empty for none. */
    public String body() {
      return Objects.requireNonNullElse(event.getBody(), "");
    }

    /** The body as JSON. */
    public JsonNode json() {
      try {
        return JSON.readTree(body());
      } catch (IOException e) {
        throw new UncheckedIOException(body(), e);
      }
    }

    /** The text at a JSON pointer. */
    public String text(String pointer) {
      return json().at(pointer).asText();
    }

    /** The first value of a header, empty for none. */
    public String header(String name) {
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      if (event.getHeaders() != null) {
        headers.putAll(event.getHeaders());
      }
      if (event.getMultiValueHeaders() != null) {
        event.getMultiValueHeaders().forEach((key, values) -> headers.put(key, values.getFirst()));
      }
      return headers.getOrDefault(name, "");
    }

    @Override
    public String toString() {
      return status() + " " + body();
    }
  }
}
