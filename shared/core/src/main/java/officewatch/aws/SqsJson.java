package officewatch.aws;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import officewatch.manifest.JsonTree;
import org.jspecify.annotations.Nullable;

/** Events of SQS as Lambda sends them, as far as {@link SqsBatch} looks at them. */
final class SqsJson {
  private static final JsonFactory JSON = new JsonFactory();

  private SqsJson() {}

  static SQSEvent read(InputStream in) throws IOException {
    SQSEvent event = new SQSEvent();
    event.setRecords(
        JsonTree.array(JsonTree.read(in), "Records").stream()
            .map(record -> message(JsonTree.asObject(record)))
            .toList());
    return event;
  }

  static void write(SQSBatchResponse response, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("batchItemFailures");
      for (BatchItemFailure failure : response.getBatchItemFailures()) {
        json.writeStartObject();
        json.writeStringField("itemIdentifier", failure.getItemIdentifier());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static SQSMessage message(Map<String, Object> record) {
    SQSMessage message = new SQSMessage();
    message.setMessageId(text(record.get("messageId")));
    message.setBody(text(record.get("body")));
    Map<String, String> attributes = new HashMap<>();
    JsonTree.object(record, "attributes")
        .forEach((name, value) -> attributes.put(name, String.valueOf(value)));
    message.setAttributes(attributes);
    message.setMessageAttributes(
        JsonTree.object(record, "messageAttributes").entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    attribute -> attribute(JsonTree.asObject(attribute.getValue())))));
    return message;
  }

  private static MessageAttribute attribute(Map<String, Object> fields) {
    MessageAttribute attribute = new MessageAttribute();
    attribute.setDataType(text(fields.get("dataType")));
    attribute.setStringValue(text(fields.get("stringValue")));
    return attribute;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
