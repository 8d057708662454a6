package officewatch.embedded.mail;

import java.io.IOException;

/** Where received messages are kept. */
@FunctionalInterface
public interface RawMailStore {
  /**
   * Stores a raw message; when this returns, it is durable.
   *
   * @throws IOException if it is not, as any runtime exception also says
   */
  void store(String key, byte[] message) throws IOException;
}
