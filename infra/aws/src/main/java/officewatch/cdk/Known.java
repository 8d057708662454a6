package officewatch.cdk;

import org.jspecify.annotations.Nullable;

/**
 * What functions are told that stacks put out while they are deployed; null before they do.
 *
 * @param publicKeys that check tokens, as a JWK set
 * @param originDigest SHA-256 of what CloudFront shows the API
 * @param host name under which a browser finds everything
 * @param sockets the WebSocket API
 */
record Known(
    @Nullable String publicKeys,
    @Nullable String originDigest,
    @Nullable String host,
    @Nullable SocketApi sockets) {
  static final Known NOTHING = new Known(null, null, null, null);

  Known withKeys(String keys) {
    return new Known(keys, originDigest, host, sockets);
  }

  Known withSockets(SocketApi api) {
    return new Known(publicKeys, originDigest, host, api);
  }

  Known withWeb(String digest, String name) {
    return new Known(publicKeys, digest, name, sockets);
  }

  /**
   * A value that is known by now.
   *
   * @throws IllegalStateException when it is not: a stack is made too early
   */
  static <T> T require(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("The deployment does not know this yet.");
    }
    return value;
  }
}
