package officewatch.local;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls what deployed runs on a daily schedule: now, then once a day while this runs. */
final class Daily implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Daily.class);

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("daily").factory());

  private Daily() {}

  @SuppressWarnings("FutureReturnValueIgnored") // it never ends, and fails only into the log
  static Daily start(Runnable work) {
    Daily daily = new Daily();
    daily.clock.scheduleAtFixedRate(() -> run(work), 0, 1, TimeUnit.DAYS);
    return daily;
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("The daily upkeep failed and comes again tomorrow.", e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
