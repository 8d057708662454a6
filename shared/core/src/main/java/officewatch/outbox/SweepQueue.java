package officewatch.outbox;

import java.time.Duration;
import officewatch.grants.Grant;
import officewatch.grants.Grants;

/** Wakes the sweep function after a while. */
@Grants(Grant.QUEUE_SWEEP_SEND)
public interface SweepQueue {

  /** Posts a message that arrives after the delay, at most 15 minutes. */
  void wakeAfter(Duration delay);
}
