package officewatch.reader.mail;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes the signature off an opaque signed message (RFC 8551: application/pkcs7-mime, signed-data)
 * without checking it: who sent the mail is known by other means. Reads BER, as mail programs write
 * lengths that are not known in advance.
 */
final class SignedData {
  private static final byte[] SIGNED = oid(2);
  private static final byte[] DATA = oid(1);
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;
  private static final int OCTETS_IN_PARTS = 0x24;
  private static final int CONTENT = 0xA0;
  private static final int OID = 0x06;
  private static final int MAX_DEPTH = 10;

  private final byte[] bytes;
  private int at;

  private SignedData(byte[] bytes) {
    this.bytes = bytes;
  }

  /** An element: its first byte, where its content starts and ends (behind). */
  private record Tlv(int tag, int start, int end, boolean open) {}

  /** The message inside; null when this is no signed message or has its content elsewhere. */
  static byte @Nullable [] content(byte[] pkcs7) {
    try {
      SignedData reader = new SignedData(pkcs7);
      if (!reader.enter(SEQUENCE) || !reader.is(SIGNED) || !reader.enter(CONTENT)) {
        return null;
      }
      if (!reader.enter(SEQUENCE)) {
        return null;
      }
      reader.skip();
      reader.skip();
      if (!reader.enter(SEQUENCE) || !reader.is(DATA) || !reader.enter(CONTENT)) {
        return null;
      }
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      reader.octets(reader.next(), content, 0);
      return content.toByteArray();
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      return null;
    }
  }

  private static byte[] oid(int last) {
    // 1.2.840.113549.1.7.x
    return new byte[] {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, (byte) last};
  }

  private boolean enter(int tag) {
    return next().tag() == tag;
  }

  private boolean is(byte[] oid) {
    Tlv element = next();
    at = element.end();
    return element.tag() == OID
        && Arrays.equals(bytes, element.start(), element.end(), oid, 0, oid.length);
  }

  /** Reads a head; the place is then at its content. */
  private Tlv next() {
    int tag = bytes[at++] & 0xFF;
    int first = bytes[at++] & 0xFF;
    if (first == 0x80) {
      return new Tlv(tag, at, bytes.length, true);
    }
    long length = first;
    if (first > 0x80) {
      length = 0;
      for (int i = first & 0x7F; i > 0; i--) {
        length = (length << 8) | (bytes[at++] & 0xFF);
        if (length > bytes.length) {
          throw new IllegalArgumentException("A length points behind the end");
        }
      }
    }
    if (length > bytes.length - at) {
      throw new IllegalArgumentException("A length points behind the end");
    }
    return new Tlv(tag, at, at + (int) length, false);
  }

  private void skip() {
    skip(0);
  }

  private void skip(int depth) {
    Tlv element = next();
    if (!element.open()) {
      at = element.end();
      return;
    }
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("Nested too deep");
    }
    while (!isEnd()) {
      skip(depth + 1);
    }
    at += 2;
  }

  private boolean isEnd() {
    return bytes[at] == 0 && bytes[at + 1] == 0;
  }

  private void octets(Tlv element, ByteArrayOutputStream content, int depth) {
    if (element.tag() == OCTETS) {
      content.write(bytes, element.start(), element.end() - element.start());
      at = element.end();
    } else if (element.tag() == OCTETS_IN_PARTS && depth < MAX_DEPTH) {
      while (element.open() ? !isEnd() : at < element.end()) {
        octets(next(), content, depth + 1);
      }
      at += element.open() ? 2 : 0;
    } else {
      throw new IllegalArgumentException("No octet string");
    }
  }
}
