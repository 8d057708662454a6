package officewatch.local;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One request over and over, on plain sockets that stay open: what the client costs is lost to the
 * server on the same machine.
 */
final class Load {
  private static final String LENGTH = "content-length:";

  private final int port;
  private final byte[] request;

  Load(int port, String method, String path, @Nullable String token, @Nullable String body) {
    this.port = port;
    this.request =
        (method
                + " "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                + (body == null
                    ? "\r\n"
                    : "Content-Type: application/json\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length
                        + "\r\n\r\n"
                        + body))
            .getBytes(StandardCharsets.UTF_8);
  }

  /** For a time, on so many connections. */
  Figures run(int connections, Duration time) throws Exception {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<long[]> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      List<Future<long[]>> each = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        each.add(threads.submit(() -> repeat(Integer.MAX_VALUE, end)));
      }
      for (Future<long[]> one : each) {
        all.add(one.get());
      }
    }
    long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Figures(
        sorted.length * 1e9 / (System.nanoTime() - start), at(sorted, 0.5), at(sorted, 0.99));
  }

  /** So many times, one after the other: the nanoseconds each took. */
  long[] repeat(int times) throws IOException {
    return repeat(times, Long.MAX_VALUE);
  }

  private long[] repeat(int times, long end) throws IOException {
    long[] nanos = new long[1024];
    int count = 0;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      InputStream answers = new BufferedInputStream(socket.getInputStream());
      long start = System.nanoTime();
      while (count < times && start < end) {
        socket.getOutputStream().write(request);
        readAnswer(answers);
        long now = System.nanoTime();
        if (count == nanos.length) {
          nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = now - start;
        start = now;
      }
    }
    return Arrays.copyOf(nanos, count);
  }

  private static void readAnswer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 2")) {
      throw new IOException(status);
    }
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** In milliseconds. */
  static double at(long[] sortedNanos, double quantile) {
    return sortedNanos.length == 0
        ? Double.NaN
        : sortedNanos[(int) ((sortedNanos.length - 1) * quantile)] / 1e6;
  }

  /** Requests a second, and milliseconds. */
  record Figures(double perSecond, double p50, double p99) {}
}
