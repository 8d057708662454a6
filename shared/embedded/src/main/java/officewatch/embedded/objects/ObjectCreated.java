package officewatch.embedded.objects;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An object was stored, durably.
 *
 * @param name {@code ObjectCreated:Put}, {@code :Copy} or {@code :CompleteMultipartUpload}
 * @param region AWS region of the bucket
 * @param bucket its bucket
 * @param key its key, not encoded
 * @param size in bytes
 * @param eTag without quotation marks
 * @param sequencer hexadecimal; greater for a later event of the same key
 * @param millis when, in milliseconds since 1970
 */
public record ObjectCreated(
    String name,
    String region,
    String bucket,
    String key,
    long size,
    String eTag,
    String sequencer,
    long millis) {

  /** The S3 event notification, version 2.1, as S3 sends it to a queue. */
  public String toJson() {
    return Json.write(Map.of("Records", List.of(record())));
  }

  private Map<String, Object> record() {
    Map<String, Object> record = new TreeMap<>();
    record.put("eventVersion", "2.1");
    record.put("eventSource", "aws:s3");
    record.put("awsRegion", region);
    record.put("eventTime", time());
    record.put("eventName", name);
    record.put("userIdentity", Map.of("principalId", "AWS:LOCAL"));
    record.put("requestParameters", Map.of("sourceIPAddress", "127.0.0.1"));
    record.put("responseElements", Map.of("x-amz-request-id", sequencer, "x-amz-id-2", sequencer));
    record.put(
        "s3",
        Map.of(
            "s3SchemaVersion",
            "1.0",
            "configurationId",
            "local",
            "bucket",
            Map.of(
                "name",
                bucket,
                "ownerIdentity",
                Map.of("principalId", "LOCAL"),
                "arn",
                "arn:aws:s3:::" + bucket),
            "object",
            Map.of("key", encodedKey(), "size", size, "eTag", eTag, "sequencer", sequencer)));
    return record;
  }

  private String time() {
    return new DateTimeFormatterBuilder()
        .appendInstant(3)
        .toFormatter()
        .format(Instant.ofEpochMilli(millis));
  }

  /** As a form field, only that slashes stay: a blank is a plus sign. */
  private String encodedKey() {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
