package officewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import officewatch.invoices.ExpenseService;
import officewatch.reader.Box;
import officewatch.reader.ocr.OcrWord;
import officewatch.reader.ocr.Picture;
import officewatch.reader.propose.Expense;
import officewatch.reader.propose.Proposal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * AnalyzeExpense against a server that answers with what is in {@code analyze-expense.json}:
 * written by hand in the documented shape of the response, not recorded from the service.
 */
final class TextractExpensesTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Map<String, String> headers = new HashMap<>();
  private HttpServer service;
  private int status = 200;
  private byte[] answer = new byte[0];
  private String body = "";

  @BeforeEach
  void start() throws IOException {
    try (InputStream in = TextractExpensesTest.class.getResourceAsStream("analyze-expense.json")) {
      answer = Objects.requireNonNull(in).readAllBytes();
    }
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", this::respond);
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void sendsTheSignedPictureAndUnderstandsTheAnswer() throws Exception {
    try (ApplicationContext context = context("true")) {
      ExpenseService textract = context.getBean(ExpenseService.class);

      Expense expense = textract.analyze(picture(), LIMIT);

      assertThat(headers)
          .containsEntry("x-amz-target", "Textract.AnalyzeExpense")
          .containsEntry("content-type", "application/x-amz-json-1.1");
      assertThat(headers.get("authorization"))
          .startsWith("AWS4-HMAC-SHA256 Credential=tests-key/")
          .contains("/eu-central-1/textract/aws4_request")
          .contains("x-amz-target");
      assertThat(sentWidth()).isEqualTo(200);
      assertThat(expense.words())
          .extracting(OcrWord::text)
          .containsExactly("Invoice", "Total", "$55.64");
      assertThat(expense.words()).extracting(OcrWord::line).containsExactly(0, 1, 1);
      OcrWord total = expense.words().getLast();
      assertThat(total.confidence()).isEqualTo(0.88);
      assertThat(total.box()).isEqualTo(new Box(0.3 * 144, 0.2 * 72, 0.1 * 144, 0.01 * 72));
      assertThat(expense.proposals()).containsExactly(new Proposal("total", "", "$55.64"));
    }
  }

  @Test
  void aPictureTheServiceCannotReadHasNoWords() throws Exception {
    status = 400;
    answer = bytes("{\"__type\":\"UnsupportedDocumentException\",\"Message\":\"no\"}");
    try (ApplicationContext context = context("true")) {
      assertThat(context.getBean(ExpenseService.class).analyze(picture(), LIMIT).words()).isEmpty();
    }
  }

  @Test
  void aServiceThatIsBusyOrForbiddenIsTriedAgain() {
    status = 400;
    for (String type :
        new String[] {
          "ProvisionedThroughputExceededException", "com.amazon#AccessDeniedException"
        }) {
      answer = bytes("{\"__type\":\"" + type + "\"}");
      try (ApplicationContext context = context("true")) {
        ExpenseService textract = context.getBean(ExpenseService.class);
        assertThatThrownBy(() -> textract.analyze(picture(), LIMIT))
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining(type.substring(type.indexOf('#') + 1));
      }
    }
  }

  @Test
  void anAnswerThatIsNoJsonIsTheServicesFailure() {
    answer = bytes("<html>");
    try (ApplicationContext context = context("true")) {
      ExpenseService textract = context.getBean(ExpenseService.class);
      assertThatThrownBy(() -> textract.analyze(picture(), LIMIT))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void isOffUnlessTurnedOn() {
    try (ApplicationContext context = context("false")) {
      assertThat(context.findBean(ExpenseService.class)).isEmpty();
    }
  }

  private ApplicationContext context(String enabled) {
    return ApplicationContext.builder(
            Map.of(
                "officewatch.textract.enabled",
                enabled,
                "officewatch.textract.endpoint",
                "http://127.0.0.1:" + service.getAddress().getPort() + "/",
                "aws.region",
                "eu-central-1",
                "aws.access-key-id",
                "tests-key",
                "aws.secret-key",
                "tests-secret"),
            "test")
        .deduceEnvironment(false)
        .start();
  }

  private static Picture picture() {
    byte[] grey = new byte[200 * 100];
    Arrays.fill(grey, (byte) 255);
    return new Picture(200, 100, 100, grey);
  }

  private int sentWidth() throws IOException {
    String start = "{\"Document\":{\"Bytes\":\"";
    assertThat(body).startsWith(start).endsWith("\"}}");
    byte[] png =
        Base64.getDecoder().decode(body.substring(start.length(), body.length() - "\"}}".length()));
    return ImageIO.read(new ByteArrayInputStream(png)).getWidth();
  }

  private void respond(HttpExchange exchange) throws IOException {
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    try (exchange) {
      exchange.getResponseBody().write(answer);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
