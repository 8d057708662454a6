package officewatch.objects;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import officewatch.grants.Grant;
import officewatch.grants.Grants;

/** Reads stored objects. */
@Grants(Grant.OBJECTS_READ)
public interface ObjectReader {

  /**
   * The object's bytes; empty when there is none.
   *
   * @param maxBytes refuses more, so that no object can exhaust the memory
   * @throws ObjectTooLarge when it has more bytes
   */
  Optional<byte[]> read(String key, long maxBytes);

  /**
   * An address that anybody who has it can read the object from until it expires.
   *
   * @param fileName what a browser calls the download
   */
  URI presignRead(String key, String fileName, String mediaType, Duration life);
}
