package officewatch.audit;

import java.util.List;

/**
 * What following a trail showed.
 *
 * @param events how many entries were followed
 * @param head where the trail ends; kept elsewhere, it proves later that nothing was cut off
 * @param faults what is wrong, in the order of the trail, the first 100; empty for a whole trail
 */
public record AuditVerification(long events, AuditHead head, List<Fault> faults) {
  public AuditVerification {
    faults = List.copyOf(faults);
  }

  /** Whether every entry is there as it was written. */
  public boolean intact() {
    return faults.isEmpty();
  }

  /** One entry that is not as it should be. */
  public record Fault(long sequence, Kind kind) {}

  /** What is wrong with it. */
  public enum Kind {
    /** The entry is not there. */
    MISSING,
    /** The entry, or the one before it, is not what was written. */
    CHANGED,
    /** The trail's end is recorded otherwise than its last entry says. */
    END
  }
}
