package officewatch.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

final class MetricsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochMilli(1_764_000_000_000L), ZoneOffset.UTC);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @AfterEach
  void forget() {
    MDC.clear();
  }

  @Test
  void oneCallIsOneLine() throws Exception {
    Metrics metrics = metrics(true);
    MDC.put("organizationId", "an \"organisation\"");
    metrics.add(Metric.DOCUMENTS_SCANNED, 1);
    metrics.add(Metric.DOCUMENTS_SCANNED, 2);
    metrics.add(Metric.LATENCY, 17);
    metrics.write();
    metrics.write();

    assertThat(text())
        .isEqualTo(
            "{\"_aws\":{\"Timestamp\":1764000000000,\"CloudWatchMetrics\":[{\"Namespace\":"
                + "\"OfficeWatch\",\"Dimensions\":[[]],\"Metrics\":["
                + "{\"Name\":\"latency\",\"Unit\":\"Milliseconds\"},"
                + "{\"Name\":\"documentsScanned\",\"Unit\":\"Count\"}]}]},"
                + "\"organizationId\":\"an \\\"organisation\\\"\","
                + "\"latency\":17,\"documentsScanned\":3}\n");
    try (var parser = new JsonFactory().createParser(text())) {
      while (parser.nextToken() != null) {
        assertThat(parser.currentToken()).isNotNull();
      }
    }
  }

  @Test
  void nothingIsWrittenWhenItIsOff() {
    Metrics metrics = metrics(false);
    metrics.add(Metric.REQUESTS, 1);
    metrics.write();

    assertThat(text()).isEmpty();
  }

  private Metrics metrics(boolean on) {
    return new Metrics(on, CLOCK, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
