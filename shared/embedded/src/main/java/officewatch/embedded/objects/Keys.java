package officewatch.embedded.objects;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

/** Object keys: their order, their limit, and the file that each has. */
final class Keys {
  private static final int MAX_BYTES = 1024;

  /** S3 lists by the bytes of UTF-8, which differs from Java's order outside the basic plane. */
  static final Comparator<String> ORDER =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  private Keys() {}

  static void check(String key) throws S3Error {
    if (key.isEmpty()) {
      throw S3Error.invalid("An object needs a key.");
    }
    if (key.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new S3Error(400, "KeyTooLongError", "Your key is too long");
    }
  }

  /** A digest as the file name: whatever a key says, it cannot name a place. */
  static String fileName(String key) {
    return HexFormat.of().formatHex(digest("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
