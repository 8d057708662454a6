package officewatch.reader.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Damages a document the way transport, programs and attackers do. */
final class Mutations {
  private static final String[] TOKENS = {
    "endobj",
    "endstream",
    "stream\n",
    " 0 R",
    "<<",
    ">>",
    "[",
    "]",
    "/Kids",
    "/Length 99999999",
    "/Filter/FlateDecode",
    "-1",
    "4294967296",
    "xref\n",
    "trailer",
    "/Type/Page",
    "obj",
    "(",
    "q ",
  };

  private Mutations() {}

  static byte[] mutate(byte[] document, byte[] other, Random random) {
    byte[] bytes = document.clone();
    int rounds = 1 + random.nextInt(3);
    for (int i = 0; i < rounds && bytes.length > 64; i++) {
      bytes =
          switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, random);
            case 1 -> Arrays.copyOf(bytes, 32 + random.nextInt(bytes.length - 32));
            case 2 -> cut(bytes, random);
            case 3 -> doubled(bytes, random);
            case 4 -> digits(bytes, random);
            case 5 -> spliced(bytes, other, random);
            default -> inserted(bytes, random);
          };
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    for (int i = 0; i < 1 + bytes.length / 2_000; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static byte[] cut(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(2_000));
    return joined(bytes, from, new byte[0], bytes, to);
  }

  private static byte[] doubled(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(5_000));
    return joined(bytes, to, Arrays.copyOfRange(bytes, from, to), bytes, to);
  }

  /** References, lengths and offsets that point elsewhere. */
  private static byte[] digits(byte[] bytes, Random random) {
    for (int i = 0; i < 40; i++) {
      int at = random.nextInt(bytes.length);
      if (bytes[at] >= '0' && bytes[at] <= '9') {
        bytes[at] = (byte) ('0' + random.nextInt(10));
      }
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, byte[] other, Random random) {
    int at = random.nextInt(bytes.length);
    return joined(bytes, at, new byte[0], other, random.nextInt(other.length));
  }

  private static byte[] inserted(byte[] bytes, Random random) {
    String token = TOKENS[random.nextInt(TOKENS.length)].repeat(1 + random.nextInt(50));
    int at = random.nextInt(bytes.length);
    return joined(bytes, at, token.getBytes(StandardCharsets.US_ASCII), bytes, at);
  }

  private static byte[] joined(byte[] head, int end, byte[] middle, byte[] tail, int start) {
    byte[] joined = Arrays.copyOf(head, end + middle.length + tail.length - start);
    System.arraycopy(middle, 0, joined, end, middle.length);
    System.arraycopy(tail, start, joined, end + middle.length, tail.length - start);
    return joined;
  }
}
