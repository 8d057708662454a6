package officewatch.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What the templates say of queues is what queues do. */
class QueuesTest {
  private static final int MAX_RECEIVES = 5;

  private Deployed deployed = Deployed.get();
  private String queue = deployed.queue("sweep");
  private String dead = deployed.deadLetters("sweep");

  @BeforeEach
  void empty() {
    deployed.empty(queue);
    deployed.empty(dead);
  }

  @ParameterizedTest
  @CsvSource({"inbound-mail, 60", "documents, 60", "sweep, 60"})
  void aMessageStaysHiddenForSixTimeouts(String name, int timeout) {
    assertThat(deployed.attribute(deployed.queue(name), QueueAttributeName.VISIBILITY_TIMEOUT))
        .isEqualTo(Integer.toString(6 * timeout));
  }

  @Test
  void whatOneFunctionWorksOnNoOtherGets() {
    send("once");

    assertThat(deployed.receive(queue)).hasSize(1);
    assertThat(deployed.receive(queue)).isEmpty();
  }

  @Test
  void aMessageThatFailsFiveTimesIsPutAside() throws Exception {
    fail("bad");

    assertThat(deployed.receive(queue)).isEmpty();
    List<Message> aside = new ArrayList<>();
    Waiting.until(
        "it is put aside",
        () -> {
          aside.addAll(deployed.receive(dead));
          return !aside.isEmpty();
        });
    assertThat(aside).extracting(Message::body).containsExactly("bad");
  }

  @Test
  void redrivingTwiceBringsItBackOnce() throws Exception {
    fail("mended");
    Waiting.until("it is put aside", () -> waiting(dead) == 1);

    redrive();
    Waiting.until("it is back", () -> waiting(queue) == 1);
    redrive();

    assertThat(deployed.receive(queue)).extracting(Message::body).containsExactly("mended");
    assertThat(deployed.receive(queue)).isEmpty();
    assertThat(deployed.receive(dead)).isEmpty();
  }

  /** The line that the stack of operations puts out. */
  private void redrive() throws InterruptedException {
    deployed.sqs.startMessageMoveTask(
        r -> r.sourceArn(deployed.arn(dead)).destinationArn(deployed.arn(queue)));
    Waiting.until(
        "the messages are moved",
        () ->
            deployed
                .sqs
                .listMessageMoveTasks(r -> r.sourceArn(deployed.arn(dead)))
                .results()
                .stream()
                .noneMatch(task -> "RUNNING".equals(task.status())));
  }

  private void fail(String body) throws InterruptedException {
    send(body);
    for (int attempt = 0; attempt < MAX_RECEIVES; attempt++) {
      List<Message> got = deployed.receive(queue);
      assertThat(got).extracting(Message::body).containsExactly(body);
      deployed.sqs.changeMessageVisibility(
          r ->
              r.queueUrl(queue).receiptHandle(got.getFirst().receiptHandle()).visibilityTimeout(0));
    }
    // The queue notices when it is asked the next time.
    assertThat(deployed.receive(queue)).isEmpty();
  }

  private void send(String body) {
    deployed.sqs.sendMessage(r -> r.queueUrl(queue).messageBody(body));
  }

  private int waiting(String url) {
    return Integer.parseInt(
        deployed.attribute(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
  }
}
