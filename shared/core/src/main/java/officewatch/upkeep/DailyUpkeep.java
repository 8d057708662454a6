package officewatch.upkeep;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import officewatch.outbox.Sweeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs once a day: the last net under the outbox, and the end of what has run out. */
@Singleton
public final class DailyUpkeep {
  private static final Logger LOG = LoggerFactory.getLogger(DailyUpkeep.class);

  private final Sweeper sweeper;
  private final List<Perishable> perishables;
  private final Clock clock;

  DailyUpkeep(Sweeper sweeper, List<Perishable> perishables, Clock clock) {
    this.sweeper = sweeper;
    this.perishables = perishables;
    this.clock = clock;
  }

  /**
   * Does all of it. A part that fails leaves the others their turn.
   *
   * @throws IllegalStateException at the end when parts failed, their faults suppressed in it
   */
  public void run() {
    Instant now = clock.instant();
    IllegalStateException failed = new IllegalStateException("A part of the upkeep failed.");
    attempt(sweeper::sweep, failed);
    perishables.forEach(perishable -> attempt(() -> perishable.expire(now), failed));
    if (failed.getSuppressed().length > 0) {
      throw failed;
    }
  }

  private static void attempt(Runnable part, IllegalStateException failed) {
    try {
      part.run();
    } catch (RuntimeException e) {
      LOG.error("A part of the daily upkeep failed; the others go on.", e);
      failed.addSuppressed(e);
    }
  }
}
