package officewatch.embedded.objects;

import java.time.InstantSource;
import java.util.Set;

/**
 * What an object store serves and to whom.
 *
 * @param buckets the buckets there are
 * @param accessKey the one access key that may sign requests
 * @param secretKey its secret
 * @param region AWS region named in events and clients
 * @param allowedOrigins origins whose pages may use presigned URLs, for instance {@code
 *     http://localhost:8080}
 * @param clock decides whether a signature has expired
 */
public record ObjectStoreSettings(
    Set<String> buckets,
    String accessKey,
    String secretKey,
    String region,
    Set<String> allowedOrigins,
    InstantSource clock) {
  public ObjectStoreSettings {
    buckets = Set.copyOf(buckets);
    allowedOrigins = Set.copyOf(allowedOrigins);
    for (String bucket : buckets) {
      if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") || bucket.contains("..")) {
        throw new IllegalArgumentException("not a bucket name: " + bucket);
      }
    }
  }

  /** Buckets in eu-central-1 with the system's clock and no foreign origins. */
  public static ObjectStoreSettings of(Set<String> buckets, String accessKey, String secretKey) {
    return new ObjectStoreSettings(
        buckets, accessKey, secretKey, "eu-central-1", Set.of(), InstantSource.system());
  }

  /** The secret stays out of logs. */
  @Override
  public String toString() {
    return "ObjectStoreSettings[buckets=" + buckets + ", accessKey=" + accessKey + "]";
  }
}
