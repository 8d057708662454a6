package officewatch.embedded.objects;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the {@code aws-chunked} coding off a body and collects the trailing headers.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html">S3:
 *     chunked uploads with trailing headers</a>
 */
final class ChunkedInput extends InputStream {
  private static final int MAX_LINE = 4096;
  private static final int MAX_TRAILERS = 20;

  private final InputStream source;
  private final Map<String, String> trailers = new TreeMap<>();
  private long left;
  private boolean started;
  private boolean ended;

  ChunkedInput(InputStream source) {
    this.source = source;
  }

  /** The trailing headers in lower case; complete when the stream has ended. */
  Map<String, String> trailers() {
    return trailers;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0 && !ended) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    int count = source.read(buffer, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException("the body ends inside a chunk");
    }
    left -= count;
    return count;
  }

  private void nextChunk() throws IOException {
    if (started && !line().isEmpty()) {
      throw new IOException("a chunk is longer than its size");
    }
    started = true;
    String size = line().replaceFirst(";.*", "").strip();
    if (!size.matches("[0-9a-fA-F]{1,15}")) {
      throw new IOException("not a chunk size");
    }
    left = Long.parseLong(size, 16);
    if (left == 0) {
      readTrailers();
      ended = true;
    }
  }

  private void readTrailers() throws IOException {
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 0 || trailers.size() == MAX_TRAILERS) {
        throw new IOException("not a trailing header");
      }
      trailers.put(
          line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = source.read(); b != '\n' && b >= 0; b = source.read()) {
      line.write(b);
      if (line.size() > MAX_LINE) {
        throw new IOException("a line of the chunked body is too long");
      }
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }
}
