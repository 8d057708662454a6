package officewatch.embedded.objects;

import java.util.Map;

/** An object about to be stored: all but its place in the order of events. */
record NewObject(
    String bucket, String key, long size, String eTag, long millis, Map<String, String> headers) {
  StoredObject stored(String sequencer) {
    return new StoredObject(bucket, key, size, eTag, millis, sequencer, headers);
  }
}
