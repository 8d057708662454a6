package officewatch.cache;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stops asking a store that failed three times running, and lets one caller try again each second.
 */
final class Breaker {
  private static final int FAILURES_TO_OPEN = 3;
  private static final long RETRY_AFTER_NANOS = 1_000_000_000L;

  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicLong nextTry = new AtomicLong();

  /** Whether the caller may ask the store now. */
  boolean allows() {
    if (failures.get() < FAILURES_TO_OPEN) {
      return true;
    }
    long now = System.nanoTime();
    long next = nextTry.get();
    return now - next >= 0 && nextTry.compareAndSet(next, now + RETRY_AFTER_NANOS);
  }

  void succeeded() {
    if (failures.get() != 0) {
      failures.set(0);
    }
  }

  void failed() {
    if (failures.incrementAndGet() == FAILURES_TO_OPEN) {
      nextTry.set(System.nanoTime() + RETRY_AFTER_NANOS);
    }
  }
}
