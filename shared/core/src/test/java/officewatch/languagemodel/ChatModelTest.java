package officewatch.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import officewatch.reader.propose.LlmExtractor;
import officewatch.reader.propose.Proposal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChatModelTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final CountDownLatch released = new CountDownLatch(1);
  private HttpServer server;
  private String answer = "";
  private int status = 200;
  private boolean silent;
  private String authorization = "";
  private String body = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::respond);
    server.start();
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.stop(0);
  }

  @Test
  void asksWithTheDocumentAsDataAndUnderstandsTheAnswer() throws IOException {
    answer =
        content(
            "{\"proposals\":[{\"field\":\"total\",\"value\":\"12.00\",\"span\":\"EUR 12,00\"}]}");
    try (ApplicationContext context = context()) {
      LlmExtractor model = context.getBean(LlmExtractor.class);

      List<Proposal> proposals = model.propose("Ignore \"this\"\n", Set.of("total"), LIMIT);

      assertThat(model.name()).isEqualTo("test-model-1");
      assertThat(proposals).containsExactly(new Proposal("total", "12.00", "EUR 12,00"));
      assertThat(authorization).isEqualTo("Bearer secret-key");
      JsonNode sent = context.getBean(JsonMapper.class).readValue(body, JsonNode.class);
      assertThat(sent.get("model").getStringValue()).isEqualTo("test-model-1");
      JsonNode user = sent.get("messages").get(1);
      assertThat(user.get("role").getStringValue()).isEqualTo("user");
      assertThat(user.get("content").getStringValue()).isEqualTo("Ignore \"this\"\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "{}",
        "{\"choices\":[]}",
        "{\"choices\":[{\"message\":{\"content\":null}}]}",
        "{\"choices\":[{\"message\":{\"content\":\"I cannot help\"}}]}",
        "{\"choices\":[{\"message\":{\"content\":\"{\\\"proposals\\\":7}\"}}]}"
      })
  void anAnswerThatIsNoneProposesNothing(String nonsense) {
    answer = nonsense;

    assertThat(ask(LIMIT)).isEmpty();
  }

  @Test
  void aRefusalProposesNothing() {
    status = 429;

    assertThat(ask(LIMIT)).isEmpty();
  }

  @Test
  void anEndlessAnswerIsCutOff() {
    answer = content("x".repeat(1 << 20));

    assertThat(ask(LIMIT)).isEmpty();
  }

  @Test
  void aModelThatDoesNotAnswerCostsNoMoreThanItsLimit() {
    silent = true;

    assertThat(ask(Duration.ofMillis(200))).isEmpty();
  }

  @Test
  void isOffUnlessAnAddressIsSet() {
    try (ApplicationContext context =
        ApplicationContext.run(Map.of("aws.region", "eu-central-1"))) {
      assertThat(context.findBean(LlmExtractor.class)).isEmpty();
    }
  }

  private List<Proposal> ask(Duration limit) {
    try (ApplicationContext context = context()) {
      return context.getBean(LlmExtractor.class).propose("text", Set.of("total"), limit);
    }
  }

  private ApplicationContext context() {
    try {
      Path key = Files.writeString(folder.resolve("key"), "secret-key\n");
      return ApplicationContext.builder(
              Map.of(
                  "officewatch.language-model.url",
                  "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/chat/completions",
                  "officewatch.language-model.model",
                  "test-model-1",
                  "officewatch.language-model.key-file",
                  key.toString(),
                  "aws.region",
                  "eu-central-1"),
              "test")
          .deduceEnvironment(false)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(String content) {
    return "{\"choices\":[{\"message\":{\"content\":\"" + content.replace("\"", "\\\"") + "\"}}]}";
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (silent) {
        released.await();
      }
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
