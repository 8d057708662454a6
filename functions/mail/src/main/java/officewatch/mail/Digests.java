package officewatch.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Names for contents: SHA-256. */
final class Digests {
  private Digests() {}

  static byte[] of(byte[] bytes) {
    return sha256().digest(bytes);
  }

  /**
   * Names a message by what its sender wrote: the headers that a sender sets, and everything behind
   * the header. Servers on the way add headers of their own, differently each time.
   */
  static byte[] ofMessage(byte[] raw, List<String> senderHeaders) {
    MessageDigest digest = sha256();
    for (String header : senderHeaders) {
      digest.update(header.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    int body = bodyStart(raw);
    digest.update(raw, body, raw.length - body);
    return digest.digest();
  }

  /** Names a text by its words: white space differs between mail programs. */
  static byte[] ofText(String text) {
    return of(String.join(" ", text.strip().split("\\s+")).getBytes(StandardCharsets.UTF_8));
  }

  private static int bodyStart(byte[] raw) {
    for (int i = 0; i + 1 < raw.length; i++) {
      if (raw[i] == '\n') {
        if (raw[i + 1] == '\n') {
          return i + 2;
        }
        if (raw[i + 1] == '\r' && i + 2 < raw.length && raw[i + 2] == '\n') {
          return i + 3;
        }
      }
    }
    return raw.length;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
