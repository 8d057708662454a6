package officewatch.embedded.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import officewatch.embedded.ChildJvm;
import officewatch.embedded.PortTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class LocalQueuesTest {
  private static final List<QueueSpec> JOBS =
      List.of(new QueueSpec("jobs", Duration.ofSeconds(30), 3));

  /**
   * Every kill costs two seconds, so a build does few: {@code -Dofficewatch.kills=50} does more.
   */
  private static final int KILLS = Integer.getInteger("officewatch.kills", 5);

  private final Path folder;

  LocalQueuesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Sends numbered messages and prints each number once its sending was acknowledged. */
  static final class Sender {
    public static void main(String[] arguments) throws Exception {
      LocalQueues queues = LocalQueues.start(JOBS, Path.of(arguments[0]), 0);
      try (SqsClient client = queues.client()) {
        for (int n = Integer.parseInt(arguments[1]); ; n++) {
          String body = Integer.toString(n);
          client.sendMessage(request -> request.queueUrl(queues.url("jobs")).messageBody(body));
          System.out.println("sent " + n);
        }
      }
    }
  }

  @Test
  void messagesAcknowledgedBeforeAKillAreThere() throws Exception {
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < KILLS; round++) {
      try (ChildJvm child =
          ChildJvm.start(Sender.class, folder.toString(), Integer.toString(round * 1_000_000))) {
        for (int n = 0; n < 20 + 7 * round; n++) {
          acknowledged.add(child.await("sent "));
        }
        child.kill();
        for (String line = child.line(); line != null; line = child.line()) {
          acknowledged.add(line.replace("sent ", ""));
        }
      }
    }
    try (LocalQueues queues = LocalQueues.start(JOBS, folder, 0);
        SqsClient client = queues.client()) {
      assertThat(drain(client, queues.url("jobs"))).containsAll(acknowledged);
    }
  }

  @Test
  void deletedMessagesStayDeletedAndSpecsOfTheNewRunCount() throws Exception {
    try (LocalQueues queues = LocalQueues.start(JOBS, folder, 0);
        SqsClient client = queues.client()) {
      send(client, queues.url("jobs"), "drop");
      String receipt = receive(client, queues.url("jobs")).getFirst().receiptHandle();
      client.deleteMessage(request -> request.queueUrl(queues.url("jobs")).receiptHandle(receipt));
      send(client, queues.url("jobs"), "keep");
    }
    List<QueueSpec> changed =
        List.of(
            new QueueSpec("jobs", Duration.ofSeconds(7), 5, Duration.ofSeconds(2)),
            new QueueSpec("more", Duration.ofSeconds(7), 5));
    try (LocalQueues queues = LocalQueues.start(changed, folder, 0);
        SqsClient client = queues.client()) {
      assertThat(drain(client, queues.url("jobs"))).containsExactly("keep");
      var attributes =
          client
              .getQueueAttributes(
                  request ->
                      request.queueUrl(queues.url("jobs")).attributeNames(QueueAttributeName.ALL))
              .attributes();
      assertThat(attributes)
          .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "7")
          .containsEntry(QueueAttributeName.DELAY_SECONDS, "2");
      assertThat(attributes.get(QueueAttributeName.REDRIVE_POLICY)).contains("jobs-dlq", "5");
      assertThat(client.getQueueUrl(request -> request.queueName("more-dlq")).queueUrl())
          .isEqualTo(queues.url("more-dlq"));
    }
  }

  @Test
  void carriesAMebibyte() throws Exception {
    try (LocalQueues queues = LocalQueues.inMemory(JOBS);
        SqsClient client = queues.client()) {
      String body = "x".repeat(1 << 20);
      send(client, queues.url("jobs"), body);
      assertThat(receive(client, queues.url("jobs")).getFirst().body()).isEqualTo(body);
    }
  }

  @Test
  void namesTheTakenPort() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> LocalQueues.start(JOBS, folder, other.getLocalPort()))
          .isInstanceOf(PortTaken.class)
          .hasMessageContaining("--queues-port");
    }
  }

  private static void send(SqsClient client, String url, String body) {
    client.sendMessage(request -> request.queueUrl(url).messageBody(body));
  }

  private static List<Message> receive(SqsClient client, String url) {
    return client
        .receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(3))
        .messages();
  }

  /**
   * Ends after two empty answers: a poll that began before the messages were restored gets none.
   */
  private static List<String> drain(SqsClient client, String url) {
    List<String> bodies = new ArrayList<>();
    for (int empty = 0; empty < 2; ) {
      List<Message> page = receive(client, url);
      empty = page.isEmpty() ? empty + 1 : 0;
      page.forEach(message -> bodies.add(message.body()));
    }
    return bodies;
  }
}
