package officewatch.objects;

/** An object has more bytes than the reader is willing to take. */
public final class ObjectTooLarge extends RuntimeException {
  /** Names the object and its size. */
  public ObjectTooLarge(String key, long bytes) {
    super(key + " has " + bytes + " bytes");
  }
}
