package officewatch.cache;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A value with its checksum in front, so that a foreign or damaged one is known for what it is. */
final class Checked {
  private static final int DIGITS = 8;

  private Checked() {}

  static String seal(String value) {
    return checksum(value) + value;
  }

  /** The value within; null where there is none, or none that {@link #seal} made. */
  static @Nullable String open(@Nullable String stored) {
    if (stored == null || stored.length() < DIGITS) {
      return null;
    }
    String value = stored.substring(DIGITS);
    return stored.startsWith(checksum(value)) ? value : null;
  }

  private static String checksum(String value) {
    CRC32C sum = new CRC32C();
    sum.update(value.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
