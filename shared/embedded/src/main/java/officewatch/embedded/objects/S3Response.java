package officewatch.embedded.objects;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Answers of the JDK's HTTP server, which takes a length of 0 for "unknown". */
final class S3Response {
  private S3Response() {}

  static void empty(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  static void xml(HttpExchange exchange, int status, String document) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    if (exchange.getRequestMethod().equals("HEAD")) {
      empty(exchange, status);
      return;
    }
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  static void error(HttpExchange exchange, S3Error error) throws IOException {
    String document =
        S3Xml.document(
            "Error",
            out -> {
              out.text("Code", error.code());
              out.text("Message", String.valueOf(error.getMessage()));
            });
    // S3's errors have no namespace; the SDKs look for the bare names.
    xml(exchange, error.status(), document.replaceFirst(" xmlns=\"[^\"]*\"", ""));
  }

  /** Sends {@code length} bytes of a file from {@code from}. */
  static void bytes(HttpExchange exchange, int status, Path file, long from, long length)
      throws IOException {
    // Opened before the status is sent: the object may have been deleted meanwhile.
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
      if (length > 0) {
        try (OutputStream out = exchange.getResponseBody()) {
          transfer(channel, from, length, out);
        }
      }
    }
  }

  static void head(HttpExchange exchange, int status, long length) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Length", Long.toString(length));
    empty(exchange, status);
  }

  private static void transfer(FileChannel channel, long from, long length, OutputStream out)
      throws IOException {
    long sent = 0;
    while (sent < length) {
      sent += channel.transferTo(from + sent, length - sent, Channels.newChannel(out));
    }
  }
}
