package officewatch.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A store in memory whose clock and reachability the test decides. */
final class MemoryStore implements CacheStore {
  private final Map<String, Entry> entries = new HashMap<>();
  private Duration now = Duration.ZERO;
  private boolean away;

  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  void damage() {
    entries.replaceAll(
        (key, entry) -> key.endsWith(":version") ? entry : new Entry("x" + entry.value, entry.end));
  }

  @Override
  public List<@Nullable String> get(List<String> keys) {
    answer();
    List<@Nullable String> values = new ArrayList<>();
    keys.forEach(key -> values.add(live(key)));
    return values;
  }

  @Override
  public void set(String key, String value, Duration timeToLive) {
    answer();
    entries.put(key, new Entry(value, now.plus(timeToLive)));
  }

  @Override
  public String setIfAbsent(String key, String value, Duration timeToLive) {
    answer();
    @Nullable String before = live(key);
    if (before != null) {
      return before;
    }
    set(key, value, timeToLive);
    return value;
  }

  @Override
  public boolean isReachable() {
    return !away;
  }

  private @Nullable String live(String key) {
    @Nullable Entry entry = entries.get(key);
    return entry == null || entry.end.compareTo(now) <= 0 ? null : entry.value;
  }

  private void answer() {
    if (away) {
      throw new CacheUnavailable("away");
    }
  }

  private record Entry(String value, Duration end) {}
}
