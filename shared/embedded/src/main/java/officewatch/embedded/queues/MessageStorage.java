package officewatch.embedded.queues;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import scalikejdbc.ConnectionPool;

/**
 * The database in which ElasticMQ keeps messages. ElasticMQ has one connection pool per JVM, which
 * it sets up once and never closes; so this class points the pool to the right folder each time.
 */
final class MessageStorage {
  private static final AtomicBoolean OPEN = new AtomicBoolean();

  private MessageStorage() {}

  /**
   * Must precede the server's start.
   *
   * @throws IllegalStateException if the JVM has a kept queue server already
   */
  static void open(Path folder) {
    if (!OPEN.compareAndSet(false, true)) {
      throw new IllegalStateException("one JVM can run one kept queue server at a time");
    }
    ConnectionPool.singleton(
        uri(folder),
        "",
        "",
        ConnectionPool.singleton$default$4(),
        ConnectionPool.DEFAULT_CONNECTION_POOL_FACTORY());
  }

  /** Closes the database; must follow the server's stop. */
  static void close() {
    ConnectionPool.closeAll();
    OPEN.set(false);
  }

  static Map<String, Object> config(Path folder) {
    return Map.of(
        "enabled",
        true,
        "driver-class",
        "org.h2.Driver",
        "uri",
        uri(folder),
        "username",
        "",
        "password",
        "",
        "prune-data-on-init",
        false);
  }

  private static String uri(Path folder) {
    // By default H2 writes half a second after it acknowledged; a killed program would lose that.
    return "jdbc:h2:file:" + folder.resolve("messages") + ";WRITE_DELAY=0";
  }
}
