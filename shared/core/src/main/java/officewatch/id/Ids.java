package officewatch.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes identifiers: UUID version 7 (RFC 9562), so that newer ones sort behind older ones. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static long lastMillis;
  private static int sequence;

  private Ids() {}

  /** A new identifier, greater than every one this process made before. */
  public static UUID next() {
    return next(Clock.systemUTC());
  }

  static UUID next(Clock clock) {
    long millis;
    int counter;
    synchronized (Ids.class) {
      millis = Math.max(clock.millis(), lastMillis);
      if (millis == lastMillis) {
        // 12 bits of order within a millisecond; when they run out the clock is borrowed from.
        sequence++;
        if (sequence > 0xFFF) {
          millis++;
          sequence = 0;
        }
      } else {
        sequence = 0;
      }
      lastMillis = millis;
      counter = sequence;
    }
    long high = (millis << 16) | 0x7000L | counter;
    long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
