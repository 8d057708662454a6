package officewatch.local.gateway;

/** Which requests there is a route for. */
@FunctionalInterface
public interface Routing {
  /**
   * Whether the function gets the request.
   *
   * @param method as sent, with {@code GET} for {@code HEAD}
   * @param path as sent, still encoded and perhaps malformed
   */
  boolean serves(String method, String path);
}
