package officewatch.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values this process has seen, by versioned key. A versioned key never changes its value, so a
 * copy is as good as the store's as long as somebody has asked the store for the version.
 */
final class NearValues {
  private static final int MAX_CHARS = 8_000_000;

  private final Map<String, String> values = new LinkedHashMap<>(64, 0.75f, true);
  private long chars;

  synchronized @Nullable String get(String versionedKey) {
    return values.get(versionedKey);
  }

  synchronized void put(String versionedKey, String value) {
    if (value.length() > MAX_CHARS / 8) {
      return;
    }
    @Nullable String before = values.put(versionedKey, value);
    chars += value.length() - (before == null ? 0 : before.length());
    var oldest = values.entrySet().iterator();
    while (chars > MAX_CHARS && oldest.hasNext()) {
      chars -= oldest.next().getValue().length();
      oldest.remove();
    }
  }
}
