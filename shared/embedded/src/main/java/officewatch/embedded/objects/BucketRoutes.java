package officewatch.embedded.objects;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Listing a bucket and deleting many of its objects. */
final class BucketRoutes {
  private static final int MAX_KEYS = 1000;

  private final ObjectFiles files;

  BucketRoutes(ObjectFiles files) {
    this.files = files;
  }

  void list(S3Request request) throws IOException, S3Error {
    String prefix = request.parameter("prefix").orElse("");
    String delimiter = request.parameter("delimiter").orElse("");
    int limit = limit(request.parameter("max-keys"));
    Optional<String> token = request.parameter("continuation-token");
    String after =
        token.isPresent() ? position(token.get()) : request.parameter("start-after").orElse("");
    Page page = page(request.bucket(), prefix, delimiter, after, limit);
    UnaryOperator<String> encoded =
        request.parameter("encoding-type").filter("url"::equals).isPresent()
            ? key -> S3Request.encode(key, true)
            : UnaryOperator.identity();
    S3Response.xml(
        request.exchange(),
        200,
        S3Xml.document(
            "ListBucketResult",
            out -> {
              out.text("Name", request.bucket());
              out.text("Prefix", encoded.apply(prefix));
              out.text("MaxKeys", limit);
              out.text("KeyCount", page.objects().size() + page.prefixes().size());
              out.text("IsTruncated", !page.next().isEmpty());
              if (request.asks("encoding-type")) {
                out.text("EncodingType", "url");
              }
              if (!page.next().isEmpty()) {
                out.text("NextContinuationToken", token(page.next()));
              }
              for (StoredObject object : page.objects()) {
                out.element(
                    "Contents",
                    contents -> {
                      contents.text("Key", encoded.apply(object.key()));
                      contents.text("LastModified", Instant.ofEpochMilli(object.millis()));
                      contents.text("ETag", ObjectRoutes.quoted(object.eTag()));
                      contents.text("Size", object.size());
                      contents.text("StorageClass", "STANDARD");
                    });
              }
              for (String common : page.prefixes()) {
                out.element("CommonPrefixes", inner -> inner.text("Prefix", encoded.apply(common)));
              }
            }));
  }

  void deleteMany(S3Request request) throws IOException, S3Error {
    List<String> keys = S3Xml.texts(Body.document(request), "Key");
    if (keys.size() > MAX_KEYS) {
      throw new S3Error(400, "MalformedXML", "At most 1000 keys can be deleted at once.");
    }
    for (String key : keys) {
      files.delete(request.bucket(), key);
    }
    S3Response.xml(
        request.exchange(),
        200,
        S3Xml.document(
            "DeleteResult",
            out -> {
              for (String key : keys) {
                out.element("Deleted", deleted -> deleted.text("Key", key));
              }
            }));
  }

  /** One page; {@code next} is the last name on it, empty on the last page. */
  private record Page(List<StoredObject> objects, TreeSet<String> prefixes, String next) {}

  private Page page(String bucket, String prefix, String delimiter, String after, int limit) {
    NavigableMap<String, StoredObject> objects = files.bucket(bucket);
    List<StoredObject> found = new ArrayList<>();
    TreeSet<String> prefixes = new TreeSet<>(Keys.ORDER);
    String last = "";
    for (StoredObject object : objects.tailMap(prefix, true).values()) {
      String key = object.key();
      if (!key.startsWith(prefix)) {
        break;
      }
      int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
      String name = end < 0 ? key : key.substring(0, end + delimiter.length());
      if (Keys.ORDER.compare(name, after) <= 0 || prefixes.contains(name)) {
        continue;
      }
      if (found.size() + prefixes.size() == limit) {
        return new Page(found, prefixes, last);
      }
      last = name;
      if (end < 0) {
        found.add(object);
      } else {
        prefixes.add(name);
      }
    }
    return new Page(found, prefixes, "");
  }

  private static int limit(Optional<String> parameter) throws S3Error {
    if (parameter.isEmpty()) {
      return MAX_KEYS;
    }
    if (!parameter.get().matches("[0-9]{1,9}")) {
      throw S3Error.invalid("max-keys is not a number");
    }
    return Math.min(MAX_KEYS, Integer.parseInt(parameter.get()));
  }

  private static String token(String name) {
    return Base64.getUrlEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String position(String token) throws S3Error {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw S3Error.invalid("The continuation token is not one of ours.");
    }
  }
}
