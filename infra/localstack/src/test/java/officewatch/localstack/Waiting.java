package officewatch.localstack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
final class Waiting {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Waiting() {}

  /**
   * Looks until it is so.
   *
   * @throws IllegalStateException when it is not after {@link Deployed#PATIENCE}
   */
  static void until(String what, BooleanSupplier isSo) throws InterruptedException {
    long end = System.nanoTime() + Deployed.PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("In vain waited until " + what + ".");
      }
      Thread.sleep(PAUSE);
    }
  }
}
