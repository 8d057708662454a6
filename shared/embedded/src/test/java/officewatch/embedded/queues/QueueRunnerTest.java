package officewatch.embedded.queues;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import officewatch.embedded.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class QueueRunnerTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final SQSBatchResponse SUCCESS = new SQSBatchResponse(List.of());

  private final LocalQueues queues;
  private final SqsClient client;
  private final String jobs;

  QueueRunnerTest() throws IOException {
    queues = LocalQueues.inMemory(List.of(new QueueSpec("jobs", Duration.ofSeconds(1), 2)));
    client = queues.client();
    jobs = queues.url("jobs");
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    queues.close();
  }

  @Test
  void showsTheHandlerWhatLambdaShows() {
    List<SQSMessage> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
    client.sendMessage(
        request ->
            request
                .queueUrl(jobs)
                .messageBody("hello")
                .messageAttributes(
                    Map.of(
                        "kind",
                        MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue("x")
                            .build())));
    try (QueueRunner runner =
        QueueRunner.start(
            client,
            jobs,
            10,
            1,
            event -> {
              seen.addAll(event.getRecords());
              return SUCCESS;
            })) {
      Await.until("one message", SOON, () -> !seen.isEmpty());
    }
    SQSMessage message = seen.getFirst();
    assertThat(message.getBody()).isEqualTo("hello");
    assertThat(message.getEventSource()).isEqualTo("aws:sqs");
    assertThat(message.getEventSourceArn()).isEqualTo("arn:aws:sqs:eu-central-1:000000000000:jobs");
    assertThat(message.getAwsRegion()).isEqualTo("eu-central-1");
    assertThat(message.getAttributes())
        .containsEntry("ApproximateReceiveCount", "1")
        .containsKey("SentTimestamp");
    assertThat(message.getMessageAttributes())
        .hasEntrySatisfying("kind", kind -> assertThat(kind.getStringValue()).isEqualTo("x"));
    assertThat(remaining(jobs)).isZero();
  }

  @Test
  void deletesWhatSucceededAndRedrivesWhatFailed() {
    Map<String, Integer> calls = new ConcurrentHashMap<>();
    for (String body : List.of("good", "bad", "fine")) {
      client.sendMessage(request -> request.queueUrl(jobs).messageBody(body));
    }
    try (QueueRunner runner =
        QueueRunner.start(client, jobs, 10, 2, event -> failing(event, calls))) {
      Await.until("dead letter", SOON, () -> calls.size() == 3 && dead().equals(List.of("bad")));
    }
    assertThat(calls).containsEntry("good", 1).containsEntry("fine", 1).containsEntry("bad", 2);
    // ElasticMQ shows a moved message in its new place a moment before it leaves the old one.
    Await.until("an empty queue", SOON, () -> remaining(jobs) == 0);
  }

  @Test
  void anExceptionFailsTheWholeBatchAndTheLoopLivesOn() {
    AtomicInteger calls = new AtomicInteger();
    client.sendMessage(request -> request.queueUrl(jobs).messageBody("once more"));
    try (QueueRunner runner =
        QueueRunner.start(
            client,
            jobs,
            10,
            1,
            event -> {
              if (calls.incrementAndGet() == 1) {
                throw new StackOverflowError("hostile input");
              }
              return SUCCESS;
            })) {
      Await.until("second delivery", SOON, () -> calls.get() == 2);
    }
    assertThat(remaining(jobs)).isZero();
  }

  @Test
  void anUnknownFailureIdFailsTheWholeBatch() {
    AtomicInteger calls = new AtomicInteger();
    client.sendMessage(request -> request.queueUrl(jobs).messageBody("x"));
    try (QueueRunner runner =
        QueueRunner.start(
            client,
            jobs,
            10,
            1,
            event -> {
              calls.incrementAndGet();
              return new SQSBatchResponse(List.of(new BatchItemFailure("no such message")));
            })) {
      Await.until("dead letter", SOON, () -> dead().equals(List.of("x")));
    }
    assertThat(calls).hasValue(2);
  }

  @Test
  void stopsAfterTheRunningCallsAndOnlyThen() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch mayReturn = new CountDownLatch(1);
    client.sendMessage(request -> request.queueUrl(jobs).messageBody("slow"));
    QueueRunner runner =
        QueueRunner.start(
            client,
            jobs,
            1,
            1,
            event -> {
              inside.countDown();
              awaitUninterrupted(mayReturn);
              return SUCCESS;
            });
    inside.await();
    Thread closing = Thread.ofVirtual().start(runner::close);
    assertThat(closing.join(Duration.ofMillis(200))).as("still running").isFalse();
    mayReturn.countDown();
    assertThat(closing.join(SOON)).isTrue();
    assertThat(remaining(jobs)).isZero();
  }

  @Test
  void stopsAnIdlePollWithinASecondOrSo() {
    QueueRunner runner = QueueRunner.start(client, jobs, 10, 4, event -> SUCCESS);
    long start = System.nanoTime();
    runner.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void picksUpWithinFiftyMillisecondsAndIdlesWithoutWork() {
    AtomicLong arrived = new AtomicLong();
    try (QueueRunner runner =
        QueueRunner.start(
            client,
            jobs,
            10,
            2,
            event -> {
              arrived.set(System.nanoTime());
              return SUCCESS;
            })) {
      long[] delays = new long[21];
      for (int n = 0; n < delays.length; n++) {
        arrived.set(0);
        long sent = System.nanoTime();
        client.sendMessage(request -> request.queueUrl(jobs).messageBody("now"));
        Await.until("arrival", SOON, () -> arrived.get() != 0);
        delays[n] = arrived.get() - sent;
      }
      java.util.Arrays.sort(delays);
      Duration median = Duration.ofNanos(delays[delays.length / 2]);
      Duration idle = processorTimeOfIdling();
      System.out.println("send to handler " + median + ", processor per idle second " + idle);
      assertThat(median).isLessThan(Duration.ofMillis(50));
      assertThat(idle).isLessThan(Duration.ofMillis(250));
    }
  }

  private static Duration processorTimeOfIdling() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    while (System.nanoTime() < end) {
      java.util.concurrent.locks.LockSupport.parkNanos(end - System.nanoTime());
    }
    return Duration.ofNanos((system.getProcessCpuTime() - before) / 2);
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("a handler must not be interrupted", e);
    }
  }

  private static SQSBatchResponse failing(SQSEvent event, Map<String, Integer> calls) {
    event.getRecords().forEach(message -> calls.merge(message.getBody(), 1, Integer::sum));
    return new SQSBatchResponse(
        event.getRecords().stream()
            .filter(message -> message.getBody().equals("bad"))
            .map(message -> new BatchItemFailure(message.getMessageId()))
            .toList());
  }

  private List<String> dead() {
    return client
        .receiveMessage(request -> request.queueUrl(queues.url("jobs-dlq")).visibilityTimeout(0))
        .messages()
        .stream()
        .map(message -> message.body())
        .toList();
  }

  private int remaining(String url) {
    var attributes =
        client
            .getQueueAttributes(
                request ->
                    request
                        .queueUrl(url)
                        .attributeNames(
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
            .attributes();
    return attributes.values().stream().mapToInt(Integer::parseInt).sum();
  }
}
