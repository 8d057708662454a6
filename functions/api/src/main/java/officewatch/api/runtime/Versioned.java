package officewatch.api.runtime;

/** A representation with a version: it becomes the {@code ETag} of the answer. */
public interface Versioned {

  /** Grows with every change. */
  long version();
}
