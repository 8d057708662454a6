package officewatch.embedded.queues;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Between what SQS delivers and what a Lambda function sees. */
final class SqsEvents {
  private SqsEvents() {}

  static SQSEvent event(List<Message> messages, String queueArn) {
    SQSEvent event = new SQSEvent();
    event.setRecords(messages.stream().map(message -> record(message, queueArn)).toList());
    return event;
  }

  /**
   * The messages to delete. As in Lambda, an answer that names a message not in the batch, or names
   * none where it should, fails the whole batch.
   */
  static List<Message> succeeded(List<Message> batch, @Nullable SQSBatchResponse response) {
    if (response == null || response.getBatchItemFailures() == null) {
      return batch;
    }
    Set<String> sent = batch.stream().map(Message::messageId).collect(Collectors.toSet());
    Set<String> failed = new HashSet<>();
    response.getBatchItemFailures().forEach(item -> failed.add(item.getItemIdentifier()));
    if (!sent.containsAll(failed)) {
      return List.of();
    }
    return batch.stream().filter(message -> !failed.contains(message.messageId())).toList();
  }

  private static SQSMessage record(Message message, String queueArn) {
    SQSMessage record = new SQSMessage();
    record.setMessageId(message.messageId());
    record.setReceiptHandle(message.receiptHandle());
    record.setBody(message.body());
    record.setMd5OfBody(message.md5OfBody());
    record.setAttributes(message.attributesAsStrings());
    record.setMessageAttributes(attributes(message.messageAttributes()));
    record.setEventSource("aws:sqs");
    record.setEventSourceArn(queueArn);
    record.setAwsRegion(queueArn.split(":", -1)[3]);
    return record;
  }

  private static Map<String, MessageAttribute> attributes(
      Map<String, MessageAttributeValue> values) {
    Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          MessageAttribute attribute = new MessageAttribute();
          attribute.setDataType(value.dataType());
          attribute.setStringValue(value.stringValue());
          SdkBytes binary = value.binaryValue();
          if (binary != null) {
            attribute.setBinaryValue(binary.asByteBuffer());
          }
          attributes.put(name, attribute);
        });
    return attributes;
  }
}
