package officewatch.upkeep;

import java.time.Instant;

/** A feature's rows that run out, over all organisations. */
public interface Perishable {
  /** Lets go of what had run out at this instant. Safe to repeat, and to break off at any point. */
  void expire(Instant now);
}
