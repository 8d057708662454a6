package officewatch.api.runtime;

import java.util.Set;

/** What a route's function uses of the runtime beside the route's own class. */
public final class RuntimeParts {
  private RuntimeParts() {}

  /**
   * The beans whose rights the route's function needs. A public route needs none: its function does
   * not look at tokens. Keys of repeated requests are kept only where {@link Idempotency} applies,
   * so no other route needs its right to write.
   */
  public static Set<Class<?>> of(String method, String path, boolean signedIn) {
    if (!signedIn) {
      return Set.of();
    }
    return takesIdempotencyKey(method, path, signedIn)
        ? Set.of(Admission.class, Idempotency.class)
        : Set.of(Admission.class);
  }

  /** Whether the route gives a repeated request with the same key its first answer again. */
  public static boolean takesIdempotencyKey(String method, String path, boolean signedIn) {
    return signedIn && Idempotency.covers(method, path);
  }
}
