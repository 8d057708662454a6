package officewatch.embedded.queues;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Milliseconds per send, receive and delete: {@code QueueBench [folder]}, in memory without one.
 */
final class QueueBench {
  private static final int ROUNDS = 2_000;

  private QueueBench() {}

  public static void main(String[] arguments) throws Exception {
    List<QueueSpec> specs = List.of(new QueueSpec("jobs", Duration.ofSeconds(30), 3));
    try (LocalQueues queues =
            arguments.length == 0
                ? LocalQueues.inMemory(specs)
                : LocalQueues.start(specs, Path.of(arguments[0]), 0);
        SqsClient client = queues.client()) {
      String url = queues.url("jobs");
      round(client, url, 500);
      long[][] nanos = round(client, url, ROUNDS);
      for (int step = 0; step < 3; step++) {
        Arrays.sort(nanos[step]);
        System.out.printf(
            "%s p50 %.2f ms, p99 %.2f ms%n",
            List.of("send", "receive", "delete").get(step),
            nanos[step][ROUNDS / 2] / 1e6,
            nanos[step][ROUNDS * 99 / 100] / 1e6);
      }
    }
  }

  private static long[][] round(SqsClient client, String url, int count) {
    long[][] nanos = new long[3][count];
    for (int n = 0; n < count; n++) {
      String body = "message " + n;
      long start = System.nanoTime();
      client.sendMessage(request -> request.queueUrl(url).messageBody(body));
      long sent = System.nanoTime();
      String receipt =
          client
              .receiveMessage(request -> request.queueUrl(url))
              .messages()
              .getFirst()
              .receiptHandle();
      long received = System.nanoTime();
      client.deleteMessage(request -> request.queueUrl(url).receiptHandle(receipt));
      nanos[0][n] = sent - start;
      nanos[1][n] = received - sent;
      nanos[2][n] = System.nanoTime() - received;
    }
    return nanos;
  }
}
