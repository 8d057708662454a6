package officewatch.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, closed last first. Safe for use by many threads. */
final class Closing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private final Deque<Part> started = new ArrayDeque<>();

  /**
   * Will close the part.
   *
   * @param limit how long to wait for it before the next one is closed all the same
   */
  synchronized <T extends AutoCloseable> T add(String name, Duration limit, T part) {
    started.push(new Part(name, limit, part));
    return part;
  }

  /** Closes everything; what fails or hangs does not keep the rest open. */
  @Override
  public synchronized void close() {
    while (!started.isEmpty()) {
      Part part = started.pop();
      Thread thread = Thread.ofPlatform().daemon().name("close " + part.name).start(part::close);
      try {
        if (!thread.join(part.limit)) {
          LOG.warn("{} did not stop within {}", part.name, part.limit);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private record Part(String name, Duration limit, AutoCloseable closeable) {
    @SuppressWarnings("CatchAndPrintStackTrace") // whatever it throws, the next one must be closed
    void close() {
      try {
        closeable.close();
      } catch (Exception e) {
        LOG.warn("{} did not stop cleanly", name, e);
      }
    }
  }
}
