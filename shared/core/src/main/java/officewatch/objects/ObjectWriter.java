package officewatch.objects;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import officewatch.grants.Grant;
import officewatch.grants.Grants;

/** Writes objects. */
@Grants(Grant.OBJECTS_WRITE)
public interface ObjectWriter {

  /** Stores the bytes; repeating it with the same key and bytes changes nothing. */
  void write(String key, byte[] bytes, String mediaType);

  /** An address that takes one object of exactly this type and size until it expires. */
  PresignedUpload presignWrite(String key, String mediaType, long size, Duration life);

  /**
   * Where and how to upload.
   *
   * @param headers to be sent exactly so; they are part of the signature
   */
  record PresignedUpload(URI url, String method, Map<String, String> headers, Instant expiresAt) {
    public PresignedUpload {
      headers = Map.copyOf(headers);
    }
  }
}
