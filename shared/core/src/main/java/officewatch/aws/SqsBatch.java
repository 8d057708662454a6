package officewatch.aws;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import officewatch.metrics.Metric;
import officewatch.metrics.Metrics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Handles the messages of a batch one by one. A message whose handling throws is reported back and
 * comes again; the others are done. Whatever is logged meanwhile names the message and the request
 * it goes back to.
 */
@Singleton
public final class SqsBatch {
  private static final Logger LOG = LoggerFactory.getLogger(SqsBatch.class);

  private final String function;
  private final Metrics metrics;

  SqsBatch(
      @Property(name = "officewatch.function", defaultValue = "") String function,
      Metrics metrics) {
    this.function = function;
    this.metrics = metrics;
  }

  /** Handles the bodies and says which failed. */
  @SuppressWarnings("CatchingUnchecked") // one message must never take the others with it
  public SQSBatchResponse handle(SQSEvent event, Consumer<String> body) {
    List<BatchItemFailure> failures = new ArrayList<>();
    for (SQSMessage message : event.getRecords()) {
      long begin = System.nanoTime();
      describe(message);
      try {
        body.accept(message.getBody());
      } catch (RuntimeException | StackOverflowError e) {
        LOG.error("Message {} failed and will come again.", message.getMessageId(), e);
        failures.add(new BatchItemFailure(message.getMessageId()));
        metrics.add(Metric.MESSAGE_FAILURES, 1);
      } finally {
        metrics.add(Metric.MESSAGES, 1);
        metrics.add(Metric.LATENCY, Duration.ofNanos(System.nanoTime() - begin).toMillis());
        metrics.write();
        MDC.clear();
      }
    }
    return new SQSBatchResponse(failures);
  }

  private void describe(SQSMessage message) {
    MDC.put("function", function);
    MDC.put("messageId", message.getMessageId());
    @Nullable Map<String, MessageAttribute> attributes = message.getMessageAttributes();
    @Nullable MessageAttribute request =
        attributes == null ? null : attributes.get(TraceHeader.REQUEST_ID);
    MDC.put(
        TraceHeader.REQUEST_ID,
        request == null ? message.getMessageId() : request.getStringValue());
    @Nullable Map<String, String> system = message.getAttributes();
    @Nullable String trace = system == null ? null : system.get(TraceHeader.MESSAGE_ATTRIBUTE);
    if (trace != null) {
      MDC.put("traceId", trace);
    }
  }
}
