package officewatch.cache;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key-value store that may be away at any time. */
interface CacheStore {

  /**
   * The values of the keys, null where there is none, asked for in one round trip.
   *
   * @throws CacheUnavailable when the store does not answer in time
   */
  List<@Nullable String> get(List<String> keys);

  /** Stores the value for at most the time given. */
  void set(String key, String value, Duration timeToLive);

  /** Stores the value unless there is one, and returns the one that is there now. */
  String setIfAbsent(String key, String value, Duration timeToLive);

  /** Whether the store answers just now. */
  boolean isReachable();
}
