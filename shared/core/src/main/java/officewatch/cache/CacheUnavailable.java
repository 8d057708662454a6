package officewatch.cache;

/**
 * The store did not answer in time, or not at all. Readers of the cache never see it; a new version
 * that could not be stored fails with it.
 */
final class CacheUnavailable extends RuntimeException {
  CacheUnavailable(String message) {
    super(message, null, false, false);
  }
}
