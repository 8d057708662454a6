package officewatch.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * What ties the calls of one story together: the id of the request it began with, and the trace
 * that Lambda tells of. Both travel with queue messages.
 */
public final class TraceHeader {
  static final String REQUEST_ID = "requestId";
  static final String MESSAGE_ATTRIBUTE = "AWSTraceHeader";

  // Where the Lambda runtime for Java puts it during each call.
  private static final String PROPERTY = "com.amazonaws.xray.traceHeader";

  private TraceHeader() {}

  /** The trace of the call under way. */
  public static Optional<String> current() {
    return Optional.ofNullable(System.getProperty(PROPERTY)).filter(header -> !header.isEmpty());
  }

  /** Sends both with the message. */
  static SendMessageRequest.Builder attach(SendMessageRequest.Builder message) {
    @Nullable String requestId = MDC.get(REQUEST_ID);
    if (requestId != null) {
      Map<String, MessageAttributeValue> attributes = new HashMap<>();
      attributes.put(
          REQUEST_ID,
          MessageAttributeValue.builder().dataType("String").stringValue(requestId).build());
      message.messageAttributes(attributes);
    }
    current()
        .ifPresent(
            header ->
                message.messageSystemAttributes(
                    Map.of(
                        MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                        MessageSystemAttributeValue.builder()
                            .dataType("String")
                            .stringValue(header)
                            .build())));
    return message;
  }
}
