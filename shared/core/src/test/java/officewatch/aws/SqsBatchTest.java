package officewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

final class SqsBatchTest {
  private ApplicationContext context;
  private SqsBatch batch;

  @BeforeEach
  void start() {
    context =
        ApplicationContext.builder(Map.of("officewatch.function", "ScanDocument"), "test")
            .deduceEnvironment(false)
            .start();
    batch = context.getBean(SqsBatch.class);
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void whatIsLoggedNamesMessageRequestAndTrace() {
    SQSMessage message = message("m1", "body");
    MessageAttribute request = new MessageAttribute();
    request.setStringValue("the-upload");
    message.setMessageAttributes(Map.of("requestId", request));
    message.setAttributes(Map.of("AWSTraceHeader", "Root=1-2-3"));
    Map<String, String> seen = new HashMap<>();

    batch.handle(event(message), body -> seen.putAll(MDC.getCopyOfContextMap()));

    assertThat(seen)
        .containsEntry("function", "ScanDocument")
        .containsEntry("messageId", "m1")
        .containsEntry("requestId", "the-upload")
        .containsEntry("traceId", "Root=1-2-3");
    assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
  }

  @Test
  void aMessageThatComesFromNoRequestStandsForItself() {
    Map<String, String> seen = new HashMap<>();
    batch.handle(event(message("m1", "")), body -> seen.putAll(MDC.getCopyOfContextMap()));

    assertThat(seen).containsEntry("requestId", "m1").doesNotContainKey("traceId");
  }

  @Test
  void aFailedMessageComesAgainAndTellsTheNextNothing() {
    SQSBatchResponse response =
        batch.handle(
            event(message("m1", "bad"), message("m2", "good")),
            body -> {
              assertThat(MDC.get("organizationId")).isNull();
              MDC.put("organizationId", "somebody's");
              if (body.equals("bad")) {
                throw new IllegalStateException("bad");
              }
            });

    assertThat(response.getBatchItemFailures())
        .extracting(BatchItemFailure::getItemIdentifier)
        .containsExactly("m1");
  }

  private static SQSMessage message(String id, String body) {
    SQSMessage message = new SQSMessage();
    message.setMessageId(id);
    message.setBody(body);
    return message;
  }

  private static SQSEvent event(SQSMessage... messages) {
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(messages));
    return event;
  }
}
