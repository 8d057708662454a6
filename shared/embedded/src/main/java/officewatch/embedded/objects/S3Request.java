package officewatch.embedded.objects;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request taken apart from its raw request line: {@link java.net.URI} would read a key with two
 * leading slashes as a host.
 */
record S3Request(HttpExchange exchange, String path, List<Parameter> query) {

  /** A query parameter, decoded. */
  record Parameter(String name, String value) {}

  static S3Request of(HttpExchange exchange) throws S3Error {
    String raw = exchange.getRequestURI().toString();
    if (!raw.startsWith("/")) {
      throw S3Error.invalid("The request target is not a path.");
    }
    int mark = raw.indexOf('?');
    String path = decode(mark < 0 ? raw : raw.substring(0, mark));
    List<Parameter> query = new ArrayList<>();
    if (mark >= 0) {
      for (String pair : raw.substring(mark + 1).split("&")) {
        int equals = pair.indexOf('=');
        if (!pair.isEmpty()) {
          query.add(
              equals < 0
                  ? new Parameter(decode(pair), "")
                  : new Parameter(
                      decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))));
        }
      }
    }
    return new S3Request(exchange, path, List.copyOf(query));
  }

  String method() {
    return exchange.getRequestMethod();
  }

  /** Path style: the first segment. */
  String bucket() {
    int slash = path.indexOf('/', 1);
    return slash < 0 ? path.substring(1) : path.substring(1, slash);
  }

  /** All behind the first segment; empty where the request is about the bucket. */
  String key() {
    int slash = path.indexOf('/', 1);
    return slash < 0 ? "" : path.substring(slash + 1);
  }

  boolean asks(String name) {
    return parameter(name).isPresent();
  }

  Optional<String> parameter(String name) {
    return query.stream().filter(p -> p.name().equals(name)).map(Parameter::value).findFirst();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /** Percent decoding; unlike in a form, a plus sign is a plus sign. */
  static String decode(String encoded) throws S3Error {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
        int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw S3Error.invalid("The request target is not percent-encoded.");
        }
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw S3Error.invalid("The request target is not UTF-8.");
    }
  }

  /** Percent encoding as signatures want it: all but the unreserved characters of RFC 3986. */
  static String encode(String text, boolean keepSlashes) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && Character.isLetterOrDigit(c)
          || "-._~".indexOf(c) >= 0
          || keepSlashes && c == '/') {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
