package officewatch.embedded.queues;

import java.time.Duration;

/**
 * A standard queue and its dead-letter queue {@code <name>-dlq}.
 *
 * @param name letters, digits, hyphen and underscore
 * @param visibility how long a received message stays hidden from other receivers
 * @param maxReceives after so many receipts without a deletion a message moves to the dead-letter
 *     queue
 * @param delay how long a sent message stays hidden at first
 */
public record QueueSpec(String name, Duration visibility, int maxReceives, Duration delay) {
  public QueueSpec {
    if (!name.matches("[A-Za-z0-9_-]{1,76}")) {
      throw new IllegalArgumentException("not a queue name: " + name);
    }
    if (visibility.isNegative() || delay.isNegative() || maxReceives < 1) {
      throw new IllegalArgumentException("queue " + name + ": negative time or no receipts");
    }
  }

  /** A queue whose messages are visible at once. */
  public QueueSpec(String name, Duration visibility, int maxReceives) {
    this(name, visibility, maxReceives, Duration.ZERO);
  }

  /** The name of its dead-letter queue. */
  public String deadLetters() {
    return name + "-dlq";
  }
}
