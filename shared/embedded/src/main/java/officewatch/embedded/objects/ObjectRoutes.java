package officewatch.embedded.objects;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Put, get, head, copy and delete of one object. */
final class ObjectRoutes {
  private static final List<String> KEPT =
      List.of(
          "content-type",
          "content-disposition",
          "content-encoding",
          "content-language",
          "cache-control",
          "expires");

  private final ObjectFiles files;
  private final InstantSource clock;

  ObjectRoutes(ObjectFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  void put(S3Request request) throws IOException, S3Error {
    Keys.check(request.key());
    boolean onlyNew = onlyNew(request);
    if (onlyNew && files.find(request.bucket(), request.key()) != null) {
      throw S3Error.preconditionFailed();
    }
    Path draft = files.draft();
    try {
      Body body = Body.into(draft, request);
      NewObject fresh =
          new NewObject(
              request.bucket(),
              request.key(),
              body.size(),
              body.md5(),
              clock.millis(),
              kept(request));
      StoredObject stored = files.store("ObjectCreated:Put", draft, fresh, onlyNew);
      request.exchange().getResponseHeaders().set("ETag", quoted(stored.eTag()));
      S3Response.empty(request.exchange(), 200);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  void copy(S3Request request, String source) throws IOException, S3Error {
    Keys.check(request.key());
    StoredObject original = source(source);
    Path draft = files.draft();
    try {
      Files.copy(files.file(original), draft, StandardCopyOption.REPLACE_EXISTING);
      truncate(draft, original.size());
      boolean replace =
          request.header("x-amz-metadata-directive").filter("REPLACE"::equals).isPresent();
      NewObject fresh =
          new NewObject(
              request.bucket(),
              request.key(),
              original.size(),
              original.eTag(),
              clock.millis(),
              replace ? kept(request) : original.headers());
      StoredObject stored = files.store("ObjectCreated:Copy", draft, fresh, onlyNew(request));
      S3Response.xml(
          request.exchange(),
          200,
          S3Xml.document(
              "CopyObjectResult",
              out -> {
                out.text("ETag", quoted(stored.eTag()));
                out.text("LastModified", Instant.ofEpochMilli(stored.millis()));
              }));
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  void get(S3Request request) throws IOException, S3Error {
    HttpExchange exchange = request.exchange();
    StoredObject object = existing(request.bucket(), request.key());
    Headers headers = exchange.getResponseHeaders();
    object.headers().forEach(headers::set);
    headers.set("ETag", quoted(object.eTag()));
    headers.set("Accept-Ranges", "bytes");
    headers.set(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.ofEpochMilli(object.millis()).atOffset(ZoneOffset.UTC)));
    for (String name : KEPT) {
      Optional<String> override = request.parameter("response-" + name);
      if (override.isPresent()) {
        headers.set(name, headerValue(override.get()));
      }
    }
    Optional<String> asked = request.header("Range");
    @Nullable ByteRange range = asked.isPresent() ? ByteRange.of(asked.get(), object.size()) : null;
    if (range != null) {
      headers.set("Content-Range", range.contentRange(object.size()));
    }
    long from = range == null ? 0 : range.from();
    long length = range == null ? object.size() : range.length();
    int status = range == null ? 200 : 206;
    if (request.method().equals("HEAD")) {
      S3Response.head(exchange, status, length);
      return;
    }
    try {
      S3Response.bytes(exchange, status, files.file(object), from, length);
    } catch (NoSuchFileException deletedMeanwhile) {
      throw S3Error.noSuchKey();
    }
  }

  void delete(S3Request request) throws IOException {
    files.delete(request.bucket(), request.key());
    S3Response.empty(request.exchange(), 204);
  }

  /** The headers of an upload that come back with every download. */
  static Map<String, String> kept(S3Request request) {
    Map<String, String> kept = new TreeMap<>();
    request
        .exchange()
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              String value = String.join(",", values);
              if (lower.equals("content-encoding")) {
                // The transfer's coding is not the object's.
                value = value.replaceAll("aws-chunked,? *|, *aws-chunked", "");
              }
              if ((KEPT.contains(lower) || lower.startsWith("x-amz-meta-")) && !value.isEmpty()) {
                kept.put(lower, value);
              }
            });
    kept.putIfAbsent("content-type", "binary/octet-stream");
    return kept;
  }

  static String quoted(String eTag) {
    return '"' + eTag + '"';
  }

  private StoredObject source(String header) throws S3Error {
    String path = S3Request.decode(header);
    String plain = path.startsWith("/") ? path.substring(1) : path;
    int slash = plain.indexOf('/');
    if (slash < 0) {
      throw S3Error.invalid("The copy source names no object.");
    }
    return existing(plain.substring(0, slash), plain.substring(slash + 1));
  }

  private StoredObject existing(String bucket, String key) throws S3Error {
    StoredObject object = files.find(bucket, key);
    if (object == null) {
      throw S3Error.noSuchKey();
    }
    return object;
  }

  private static boolean onlyNew(S3Request request) throws S3Error {
    Optional<String> condition = request.header("If-None-Match");
    if (condition.isPresent() && !condition.get().equals("*")) {
      throw new S3Error(501, "NotImplemented", "If-None-Match takes * only.");
    }
    return condition.isPresent();
  }

  private static String headerValue(String value) throws S3Error {
    if (value.chars().anyMatch(c -> c < ' ' || c == 127)) {
      throw S3Error.invalid("A response header must not contain control characters.");
    }
    return value;
  }

  private static void truncate(Path file, long size) throws IOException {
    try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }
}
