package officewatch.embedded.objects;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/** Reads a request's body and holds it against every length and digest that the request claims. */
record Body(long size, String md5) {
  private static final int BUFFER = 1 << 16;
  private static final int MAX_DOCUMENT = 2 << 20;

  /** Reads into a file. */
  static Body into(Path file, S3Request request) throws IOException, S3Error {
    try (OutputStream out = Files.newOutputStream(file)) {
      return copy(request, out, Long.MAX_VALUE);
    }
  }

  /** Reads a small XML document. */
  static byte[] document(S3Request request) throws IOException, S3Error {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    copy(request, out, MAX_DOCUMENT);
    return out.toByteArray();
  }

  private static Body copy(S3Request request, OutputStream out, long limit)
      throws IOException, S3Error {
    String claimed = request.header("x-amz-content-sha256").orElse("UNSIGNED-PAYLOAD");
    boolean chunked = claimed.startsWith("STREAMING-");
    InputStream raw = request.exchange().getRequestBody();
    ChunkedInput decoded = new ChunkedInput(raw);
    InputStream in = chunked ? decoded : raw;
    MessageDigest md5 = Keys.digest("MD5");
    MessageDigest sha256 = Keys.digest("SHA-256");
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      size += count;
      if (size > limit) {
        throw S3Error.invalid("The body is too long.");
      }
      md5.update(buffer, 0, count);
      crc.update(buffer, 0, count);
      if (!chunked) {
        sha256.update(buffer, 0, count);
      }
      out.write(buffer, 0, count);
    }
    requireLength(request, chunked ? "x-amz-decoded-content-length" : "Content-Length", size);
    if (claimed.matches("[0-9a-f]{64}")
        && !claimed.equals(HexFormat.of().formatHex(sha256.digest()))) {
      throw new S3Error(
          400, "XAmzContentSHA256Mismatch", "The provided hash does not match what was computed.");
    }
    byte[] md5Bytes = md5.digest();
    requireDigest(request.header("Content-MD5"), md5Bytes);
    byte[] crcBytes = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
    requireDigest(request.header("x-amz-checksum-crc32"), crcBytes);
    requireDigest(Optional.ofNullable(decoded.trailers().get("x-amz-checksum-crc32")), crcBytes);
    return new Body(size, HexFormat.of().formatHex(md5Bytes));
  }

  private static void requireLength(S3Request request, String header, long size) throws S3Error {
    Optional<String> claimed = request.header(header);
    if (claimed.isPresent() && !claimed.get().equals(Long.toString(size))) {
      throw new S3Error(
          400, "IncompleteBody", "The body does not have the number of bytes it announced.");
    }
  }

  private static void requireDigest(Optional<String> claimed, byte[] actual) throws S3Error {
    if (claimed.isPresent() && !claimed.get().equals(Base64.getEncoder().encodeToString(actual))) {
      throw new S3Error(400, "BadDigest", "A digest you specified did not match the body.");
    }
  }
}
