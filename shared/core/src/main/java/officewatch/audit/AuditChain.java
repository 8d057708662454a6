package officewatch.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import officewatch.audit.AuditVerification.Fault;
import officewatch.audit.AuditVerification.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Follows a trail from its first entry: each hash must be the SHA-256 of the hash before it and of
 * the entry.
 */
final class AuditChain {
  private static final int MOST_FAULTS = 100;

  private final List<Fault> faults = new ArrayList<>();
  private long sequence;
  private long events;
  // Null after a gap: what came before is not known then.
  private byte @Nullable [] hash = AuditHead.NONE.hash();

  /** The last entry seen, 0 before the first. */
  long sequence() {
    return sequence;
  }

  void add(long next, String entry, byte[] nextHash) {
    for (long missing = sequence + 1; missing < next && faults.size() < MOST_FAULTS; missing++) {
      fault(missing, Kind.MISSING);
    }
    if (next > sequence + 1) {
      hash = null;
    }
    boolean follows = hash == null || MessageDigest.isEqual(nextHash, hash(hash, entry));
    if (!follows) {
      fault(next, Kind.CHANGED);
    }
    sequence = next;
    hash = nextHash;
    events++;
  }

  AuditVerification end(AuditHead head) {
    for (long missing = sequence + 1;
        missing <= head.sequence() && faults.size() < MOST_FAULTS;
        missing++) {
      fault(missing, Kind.MISSING);
    }
    if (sequence == head.sequence() && !MessageDigest.isEqual(hash, head.hash())) {
      fault(sequence, Kind.END);
    }
    return new AuditVerification(events, head, faults);
  }

  private void fault(long at, Kind kind) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(at, kind));
    }
  }

  private static byte[] hash(byte[] before, String entry) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      return digest.digest(entry.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
