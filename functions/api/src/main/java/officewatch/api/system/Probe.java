package officewatch.api.system;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks whether a part answers. However often it is asked, one question is under way at a time, so
 * that a crowd of health checks, or a part that hangs, costs one thread and one connection.
 */
final class Probe {
  private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
  private static final long PATIENCE_MILLIS = 1_500;

  private final String part;
  private final BooleanSupplier question;
  private @Nullable CompletableFuture<Boolean> underWay;

  /**
   * Prepares a question.
   *
   * @param question whether the part answers; an exception is a no
   */
  Probe(String part, BooleanSupplier question) {
    this.part = part;
    this.question = question;
  }

  /** Whether the part answers; no, if that takes too long. Never fails. */
  CompletableFuture<Boolean> ask() {
    return current().copy().completeOnTimeout(false, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private synchronized CompletableFuture<Boolean> current() {
    @Nullable CompletableFuture<Boolean> before = underWay;
    if (before != null && !before.isDone()) {
      return before;
    }
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    underWay = started;
    Thread.ofVirtual().name("probe-" + part).start(() -> started.complete(answer()));
    return started;
  }

  private boolean answer() {
    try {
      return question.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.warn("Not reachable: {}: {}", part, e.toString());
      return false;
    }
  }
}
