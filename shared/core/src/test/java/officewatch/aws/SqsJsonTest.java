package officewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SqsJsonTest {

  @Test
  void readsWhatLambdaSends() throws IOException {
    SQSEvent event =
        read(
            """
            {"Records":[
              {"messageId":"m-1","receiptHandle":"h","body":"{\\"größe\\":1}",
               "attributes":{"ApproximateReceiveCount":"2","AWSTraceHeader":"Root=1-5759e988"},
               "messageAttributes":{"requestId":{"stringValue":"r-1","stringListValues":[],
                 "binaryListValues":[],"dataType":"String"}},
               "md5OfBody":"x","eventSource":"aws:sqs"},
              {"messageId":"m-2","body":""}]}
            """);

    assertThat(event.getRecords())
        .extracting(SQSMessage::getMessageId)
        .containsExactly("m-1", "m-2");
    SQSMessage first = event.getRecords().getFirst();
    assertThat(first.getBody()).isEqualTo("{\"größe\":1}");
    assertThat(first.getAttributes())
        .isEqualTo(Map.of("ApproximateReceiveCount", "2", "AWSTraceHeader", "Root=1-5759e988"));
    assertThat(first.getMessageAttributes())
        .extractingByKey("requestId")
        .extracting(MessageAttribute::getStringValue)
        .isEqualTo("r-1");
    assertThat(event.getRecords().getLast().getBody()).isEmpty();
    assertThat(event.getRecords().getLast().getMessageAttributes()).isEmpty();
  }

  @Test
  void writesWhichMessagesFailed() throws IOException {
    assertThat(written(List.of())).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(written(List.of(new BatchItemFailure("m-2"))))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-2\"}]}");
  }

  private static SQSEvent read(String json) throws IOException {
    return SqsJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static String written(List<BatchItemFailure> failures) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SqsJson.write(new SQSBatchResponse(failures), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
