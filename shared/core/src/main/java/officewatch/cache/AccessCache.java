package officewatch.cache;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import officewatch.grants.Grant;
import officewatch.grants.Grants;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a short while what a session may do, so that not every request asks the database.
 * Never the last word: what cannot be forgotten in the store is no longer believed here.
 */
@Singleton
@Grants(Grant.CACHE)
public final class AccessCache {
  private static final Duration LIFE = Duration.ofSeconds(30);
  // Longer than the transaction that makes the change may still take, and after it a reader that
  // asked the database before.
  private static final Duration FORGOTTEN_LIFE = Duration.ofMinutes(2);
  private static final String FORGOTTEN = "";

  private final CacheStore store;
  private final Set<String> distrusted = ConcurrentHashMap.newKeySet();

  AccessCache(CacheStore store) {
    this.store = store;
  }

  /**
   * The remembered value, or the one the database gives, which is then remembered. That there is
   * none is not remembered: a new right counts at once.
   *
   * @param known whether a remembered value is one the database could have given; any other counts
   *     as none
   */
  public Optional<String> get(
      String key, Predicate<String> known, Supplier<Optional<String>> fromDatabase) {
    try {
      if (distrusted.contains(key)) {
        forget(List.of(key));
      }
      @Nullable String hit = distrusted.contains(key) ? null : store.get(List.of(key)).getFirst();
      if (hit != null && !hit.equals(FORGOTTEN) && known.test(hit)) {
        return Optional.of(hit);
      }
    } catch (CacheUnavailable e) {
      return fromDatabase.get();
    }
    Optional<String> value = fromDatabase.get();
    value.ifPresent(rights -> remember(key, rights));
    return value;
  }

  /**
   * Forgets the values, and remembers none for two minutes. Call inside the transaction that makes
   * them wrong, so that no crash comes between: while it is under way the database is asked. When
   * the store is away, other processes may believe a value for 30 seconds after the commit.
   */
  public void forget(List<String> keys) {
    distrusted.addAll(keys);
    try {
      // Marked, not removed: a reader that asked the database before the change would put the old
      // value back.
      keys.forEach(key -> store.set(key, FORGOTTEN, FORGOTTEN_LIFE));
      keys.forEach(distrusted::remove);
    } catch (CacheUnavailable e) {
      // Stays distrusted in this process; elsewhere it outlives the change by LIFE at most.
    }
  }

  private void remember(String key, String value) {
    if (distrusted.contains(key)) {
      return;
    }
    try {
      store.setIfAbsent(key, value, LIFE);
    } catch (CacheUnavailable e) {
      // Not remembered: the next request asks the database again.
    }
  }
}
