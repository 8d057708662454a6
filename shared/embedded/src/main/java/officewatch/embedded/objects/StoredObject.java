package officewatch.embedded.objects;

import java.util.Map;

/**
 * What is known of an object besides its bytes.
 *
 * @param headers response headers kept from the upload: content type, disposition, user metadata
 */
record StoredObject(
    String bucket,
    String key,
    long size,
    String eTag,
    long millis,
    String sequencer,
    Map<String, String> headers) {}
