package officewatch.embedded.queues;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Feeds the messages of one queue to a handler as Lambda's event source mapping does: what
 * succeeded is deleted, what failed comes back after the visibility timeout and moves to the
 * dead-letter queue in the end.
 */
public final class QueueRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueueRunner.class);

  /**
   * Short, for a stop waits for the running poll: one that is cut off lives on in the server and
   * would take a message that nobody handles.
   */
  private static final int LONG_POLL_SECONDS = 1;

  private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(1);

  private final SqsClient client;
  private final String queueUrl;
  private final String queueArn;
  private final int batchSize;
  private final int concurrency;
  private final BatchHandler handler;
  private final Semaphore calls;
  private final Thread poller;
  private volatile boolean running = true;

  private QueueRunner(
      SqsClient client, String queueUrl, int batchSize, int concurrency, BatchHandler handler) {
    this.client = client;
    this.queueUrl = queueUrl;
    this.queueArn = arn(client, queueUrl);
    this.batchSize = batchSize;
    this.concurrency = concurrency;
    this.handler = handler;
    this.calls = new Semaphore(concurrency);
    this.poller = Thread.ofVirtual().name("poll " + queueUrl).unstarted(this::poll);
  }

  /**
   * Starts feeding.
   *
   * @param client stays the caller's to close, after the runner
   * @param batchSize most messages per call, 1 to 10
   * @param concurrency how many calls may run at once
   */
  public static QueueRunner start(
      SqsClient client, String queueUrl, int batchSize, int concurrency, BatchHandler handler) {
    if (batchSize < 1 || batchSize > 10 || concurrency < 1) {
      throw new IllegalArgumentException("batch size is 1 to 10, concurrency at least 1");
    }
    QueueRunner runner = new QueueRunner(client, queueUrl, batchSize, concurrency, handler);
    runner.poller.start();
    return runner;
  }

  /**
   * Takes no more messages and returns, after a second at most, when the running calls have ended.
   */
  @Override
  public void close() {
    running = false;
    try {
      poller.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    calls.acquireUninterruptibly(concurrency);
    calls.release(concurrency);
  }

  private void poll() {
    while (running) {
      calls.acquireUninterruptibly();
      List<Message> batch = receive();
      if (batch.isEmpty()) {
        calls.release();
      } else {
        Thread.ofVirtual().name("handle " + queueUrl).start(() -> run(batch));
      }
    }
  }

  private List<Message> receive() {
    try {
      return client
          .receiveMessage(
              request ->
                  request
                      .queueUrl(queueUrl)
                      .maxNumberOfMessages(batchSize)
                      .waitTimeSeconds(LONG_POLL_SECONDS)
                      .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                      .messageAttributeNames("All"))
          .messages();
    } catch (SdkException e) {
      LOG.warn("could not receive from {}", queueArn, e);
      LockSupport.parkNanos(PAUSE_AFTER_ERROR.toNanos());
      return List.of();
    }
  }

  private void run(List<Message> batch) {
    try {
      handle(batch);
    } catch (SdkException e) {
      LOG.warn("could not delete from {}, the messages will come again", queueArn, e);
    } finally {
      calls.release();
    }
  }

  private void handle(List<Message> batch) {
    @Nullable SQSBatchResponse response;
    try {
      response = handler.apply(SqsEvents.event(batch, queueArn));
    } catch (RuntimeException | Error failure) {
      // As Lambda: whatever a function throws fails its batch and nothing else.
      LOG.warn("batch of {} from {} failed", batch.size(), queueArn, failure);
      return;
    }
    List<Message> done = SqsEvents.succeeded(batch, response);
    if (done.size() < batch.size()) {
      LOG.warn(
          "{} of {} messages from {} failed", batch.size() - done.size(), batch.size(), queueArn);
    }
    delete(done);
  }

  private void delete(List<Message> done) {
    if (done.isEmpty()) {
      return;
    }
    List<DeleteMessageBatchRequestEntry> entries =
        IntStream.range(0, done.size())
            .mapToObj(
                n ->
                    DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(n))
                        .receiptHandle(done.get(n).receiptHandle())
                        .build())
            .toList();
    client
        .deleteMessageBatch(request -> request.queueUrl(queueUrl).entries(entries))
        .failed()
        .forEach(failed -> LOG.warn("not deleted, will come again: {}", failed.message()));
  }

  private static String arn(SqsClient client, String queueUrl) {
    String arn =
        client
            .getQueueAttributes(
                request -> request.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    if (arn == null) {
      throw new IllegalStateException("the queue has no ARN: " + queueUrl);
    }
    return arn;
  }
}
