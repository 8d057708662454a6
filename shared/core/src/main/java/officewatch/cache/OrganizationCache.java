package officewatch.cache;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import officewatch.grants.Grant;
import officewatch.grants.Grants;
import org.jspecify.annotations.Nullable;

/**
 * Read-through cache. Every key carries the organisation and its version; a write gives the
 * organisation a new version, so what was cached before is not looked at again. Versions are
 * random, not counted: a store that lost one does not count up to it again. Only a store that falls
 * back to a copy of itself from before a write brings the older version back, until the
 * organisation's next write or for a day.
 *
 * <p>Without the store every answer comes from the database. So it does when what the store holds
 * is not what was put there: each value carries a checksum.
 */
@Singleton
@Grants(Grant.CACHE)
public final class OrganizationCache {
  private static final Duration VERSION_LIFE = Duration.ofDays(1);
  private static final Duration VALUE_LIFE = Duration.ofMinutes(10);

  private final CacheStore store;
  private final NearValues near = new NearValues();
  private final SecureRandom random = new SecureRandom();
  // Organisations whose new version could not be stored: what the store still holds of them is
  // stale.
  private final Set<UUID> unversioned = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<String, CompletableFuture<String>> underWay =
      new ConcurrentHashMap<>();

  OrganizationCache(CacheStore store) {
    this.store = store;
  }

  /**
   * The value for the key, computed at most once per process and version.
   *
   * @param key names the value within the organisation, all its parameters included
   */
  public Cached get(UUID organizationId, String key, Supplier<String> compute) {
    String versioned;
    try {
      versioned = versionedKey(organizationId, key);
      @Nullable String hit = near.get(versioned);
      if (hit == null) {
        hit = Checked.open(store.get(List.of(versioned)).getFirst());
      }
      if (hit != null) {
        near.put(versioned, hit);
        return new Cached(hit, true);
      }
    } catch (CacheUnavailable e) {
      return new Cached(compute.get(), false);
    }
    return new Cached(computeOnce(versioned, compute), false);
  }

  /**
   * Makes everything cached of this organisation unreachable. Call after commit. Throws when the
   * store did not take it: then only this process knows, and it must be called again.
   */
  public void newVersion(UUID organizationId) {
    unversioned.add(organizationId);
    settle(organizationId);
  }

  /** Whether the store answers. */
  public boolean isReachable() {
    return store.isReachable();
  }

  private void settle(UUID organizationId) {
    store.set(versionKey(organizationId), freshVersion(), VERSION_LIFE);
    unversioned.remove(organizationId);
  }

  private String versionedKey(UUID organizationId, String key) {
    if (unversioned.contains(organizationId)) {
      settle(organizationId);
    }
    @Nullable String version = store.get(List.of(versionKey(organizationId))).getFirst();
    if (version == null) {
      version = store.setIfAbsent(versionKey(organizationId), freshVersion(), VERSION_LIFE);
    }
    return "{" + organizationId + "}:v" + version + ":" + key;
  }

  private String computeOnce(String versionedKey, Supplier<String> compute) {
    CompletableFuture<String> mine = new CompletableFuture<>();
    CompletableFuture<String> first = underWay.putIfAbsent(versionedKey, mine);
    if (first != null) {
      return joined(first);
    }
    try {
      String value = compute.get();
      mine.complete(value);
      near.put(versionedKey, value);
      store.set(versionedKey, Checked.seal(value), VALUE_LIFE);
      return value;
    } catch (CacheUnavailable e) {
      return mine.join();
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(versionedKey, mine);
    }
  }

  private static String joined(CompletableFuture<String> first) {
    try {
      return first.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static String versionKey(UUID organizationId) {
    return "{" + organizationId + "}:version";
  }

  private String freshVersion() {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** A value and whether it came from the store. */
  public record Cached(String value, boolean hit) {}
}
