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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import officewatch.embedded.Ports;
import org.jspecify.annotations.Nullable;

/** An installation in a process of its own, used through HTTP and SMTP only. */
final class RunningInstallation implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration START = Duration.ofSeconds(90);

  private final Path data;
  private final int httpPort;
  private final int smtpPort;
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;

  private RunningInstallation(Path data, int httpPort, int smtpPort) throws Exception {
    this.data = data;
    this.httpPort = httpPort;
    this.smtpPort = smtpPort;
    this.process = launch();
    awaitHealthy();
  }

  static RunningInstallation start(Path data) throws Exception {
    return new RunningInstallation(data, Ports.free(), Ports.free());
  }

  private Process launch() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@jvm.options",
                "-cp",
                System.getProperty("java.class.path"),
                "officewatch.local.Main",
                "--http-port",
                String.valueOf(httpPort),
                "--smtp-port",
                String.valueOf(smtpPort),
                "--data",
                data.toString(),
                "--no-demo"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(data.resolveSibling("output.log").toFile()))
        .start();
  }

  private void awaitHealthy() throws Exception {
    await(
        START,
        () -> {
          try {
            return get("/health", null).status() == 200;
          } catch (IOException e) {
            if (!process.isAlive()) {
              throw new IllegalStateException("The installation ended by itself.", e);
            }
            return false;
          }
        });
  }

  /** Ends the process with SIGKILL, at whatever it is doing. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Starts it again on the same data and ports. */
  void restart() throws Exception {
    process = launch();
    awaitHealthy();
  }

  int httpPort() {
    return httpPort;
  }

  /** Its process and those it started; the database's are no children of it any more. */
  Stream<ProcessHandle> processes() throws IOException {
    String postmaster =
        Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst().strip();
    return Stream.of(process.toHandle(), ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow())
        .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()));
  }

  int smtpPort() {
    return smtpPort;
  }

  Answer get(String path, @Nullable String token) throws IOException, InterruptedException {
    return call("GET", path, token, null, Map.of());
  }

  Answer post(String path, @Nullable String token, String body)
      throws IOException, InterruptedException {
    return call("POST", path, token, body, Map.of());
  }

  Answer call(
      String method,
      String path,
      @Nullable String token,
      @Nullable String body,
      Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = builder(method, path, token, body);
    headers.forEach(request::header);
    return new Answer(http.send(request.build(), BodyHandlers.ofString()));
  }

  HttpRequest request(String method, String path, @Nullable String token, @Nullable String body) {
    return builder(method, path, token, body).build();
  }

  private HttpRequest.Builder builder(
      String method, String path, @Nullable String token, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + httpPort + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  /** Puts bytes where an announced upload asks for them. */
  int put(JsonNode upload, byte[] bytes) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(upload.get("url").asText()))
            .PUT(BodyPublishers.ofByteArray(bytes));
    upload
        .get("headers")
        .properties()
        .forEach(
            header -> {
              // The client sends the length by itself and lets nobody else do so.
              if (!header.getKey().equalsIgnoreCase("content-length")) {
                request.header(header.getKey(), header.getValue().asText());
              }
            });
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  /** Signs up a person with a team organisation; gives the access token. */
  String register(String name) throws IOException, InterruptedException {
    Answer answer =
        post(
            "/api/v1/auth/register",
            null,
            """
            {"email":"%s-%s@nordlicht.example","password":"a long enough password",
             "name":"%s","organizationName":"%s GmbH"}
            """
                .formatted(name, UUID.randomUUID(), name, name));
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.json().get("accessToken").asText();
  }

  String inboundAddress(String token) throws IOException, InterruptedException {
    return get("/api/v1/inbound-address", token).json().get("address").asText();
  }

  /** All items of a list, page after page. */
  List<JsonNode> list(String path, String token) throws IOException, InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    String next = path + (path.contains("?") ? "&" : "?") + "limit=200";
    String cursor = "";
    do {
      JsonNode page = get(next + (cursor.isEmpty() ? "" : "&cursor=" + cursor), token).json();
      page.get("items").forEach(items::add);
      cursor = page.get("nextCursor").isNull() ? "" : page.get("nextCursor").asText();
    } while (!cursor.isEmpty());
    return items;
  }

  /** Asks again until the answer is yes; fails after the time given. */
  static void await(Duration longest, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + longest.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It did not happen within " + longest + ".");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError("The installation did not stop within 20 seconds.");
    }
  }

  /** An answer of the API. */
  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() throws IOException {
      return JSON.readTree(response.body());
    }

    @Override
    public String toString() {
      return status() + " " + response.body();
    }
  }
}
