package officewatch.outbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sees to it that a sweep comes after every commit that left outbox rows. One posted sweep serves
 * all commits of this process until shortly before it arrives, so that a busy process posts a few a
 * minute and an idle installation none.
 */
@Singleton
final class SafetyNet {
  private static final Duration DELAY = Duration.ofSeconds(60);
  // A transaction lasts at most this long, and a row must be older than GRACE to be swept.
  private static final Duration MARGIN = Duration.ofSeconds(40);

  private final SweepQueue queue;
  private final Clock clock;
  private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.EPOCH);

  SafetyNet(SweepQueue queue, Clock clock) {
    this.queue = queue;
    this.clock = clock;
  }

  /** Call before commit: if posting fails, the transaction fails with it. */
  void arm() {
    Instant now = clock.instant();
    Instant next = nextSweep.get();
    if (now.plus(MARGIN).isBefore(next)) {
      return;
    }
    if (nextSweep.compareAndSet(next, now.plus(DELAY))) {
      try {
        queue.wakeAfter(DELAY);
      } catch (RuntimeException e) {
        nextSweep.set(Instant.EPOCH);
        throw e;
      }
    }
  }
}
