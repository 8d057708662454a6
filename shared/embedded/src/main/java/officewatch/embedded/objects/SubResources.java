package officewatch.embedded.objects;

import java.util.Locale;
import java.util.Set;

/**
 * Refuses what is not served. Without it {@code PUT /bucket/key?tagging} would replace the object
 * by its tags.
 */
final class SubResources {
  private static final Set<String> OF_BUCKETS =
      Set.of(
          "list-type",
          "prefix",
          "delimiter",
          "max-keys",
          "continuation-token",
          "start-after",
          "encoding-type",
          "delete",
          "x-id");
  private static final Set<String> OF_OBJECTS = Set.of("uploads", "uploadId", "partNumber", "x-id");

  private SubResources() {}

  static void check(S3Request request) throws S3Error {
    boolean bucket = request.key().isEmpty();
    for (S3Request.Parameter parameter : request.query()) {
      String name = parameter.name();
      boolean signature = name.toLowerCase(Locale.ROOT).startsWith("x-amz-");
      boolean override = !bucket && name.startsWith("response-");
      if (!signature && !override && !(bucket ? OF_BUCKETS : OF_OBJECTS).contains(name)) {
        throw new S3Error(501, "NotImplemented", "The sub-resource " + name + " is not served.");
      }
    }
    if (request.asks("uploadId") && request.header("x-amz-copy-source").isPresent()) {
      throw new S3Error(501, "NotImplemented", "Copying into a part is not served.");
    }
  }
}
