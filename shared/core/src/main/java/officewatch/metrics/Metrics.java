package officewatch.metrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.MDC;

/**
 * Collects the figures of the call under way on this thread and writes them at its end as one line
 * of the embedded metric format, with the fields of the log beside them. Does nothing unless {@code
 * officewatch.metrics} is {@code emf}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Embedded
 *     metric format</a>
 */
@Singleton
public final class Metrics {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String NAMESPACE = "OfficeWatch";

  private final boolean on;
  private final Clock clock;
  private final PrintStream out;
  private final ThreadLocal<Map<Metric, Long>> current =
      ThreadLocal.withInitial(() -> new EnumMap<>(Metric.class));

  @Inject
  Metrics(@Property(name = "officewatch.metrics", defaultValue = "off") String kind, Clock clock) {
    this("emf".equals(kind), clock, System.out);
  }

  Metrics(boolean on, Clock clock, PrintStream out) {
    this.on = on;
    this.clock = clock;
    this.out = out;
  }

  /** Adds to a figure of the call under way. */
  public void add(Metric metric, long value) {
    if (on) {
      current.get().merge(metric, value, Long::sum);
    }
  }

  /** Writes the figures of the call under way and begins anew. */
  public void write() {
    Map<Metric, Long> figures = current.get();
    if (on && !figures.isEmpty()) {
      out.println(line(figures));
    }
    current.remove();
  }

  private String line(Map<Metric, Long> figures) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      writeDirective(json, figures);
      Map<String, String> fields = MDC.getCopyOfContextMap();
      if (fields != null) {
        for (Map.Entry<String, String> field : fields.entrySet()) {
          json.writeStringField(field.getKey(), field.getValue());
        }
      }
      for (Map.Entry<Metric, Long> figure : figures.entrySet()) {
        json.writeNumberField(figure.getKey().title(), figure.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void writeDirective(JsonGenerator json, Map<Metric, Long> figures) throws IOException {
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", clock.millis());
    json.writeArrayFieldStart("CloudWatchMetrics");
    json.writeStartObject();
    json.writeStringField("Namespace", NAMESPACE);
    json.writeArrayFieldStart("Dimensions");
    json.writeStartArray();
    json.writeEndArray();
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (Metric metric : figures.keySet()) {
      json.writeStartObject();
      json.writeStringField("Name", metric.title());
      json.writeStringField("Unit", metric.unit());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
