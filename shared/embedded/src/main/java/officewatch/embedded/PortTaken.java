package officewatch.embedded;

import java.io.IOException;

/** Another program listens on the port that a part was told to use. */
public final class PortTaken extends IOException {
  private static final long serialVersionUID = 1L;

  private final String part;
  private final int port;

  /** Says that {@code part} (for instance {@code postgres}) cannot have {@code port}. */
  public PortTaken(String part, int port) {
    super(
        "port %d is taken: stop the other program or choose another with --%s-port"
            .formatted(port, part));
    this.part = part;
    this.port = port;
  }

  /** The part that wanted the port: {@code postgres}, {@code redis}, {@code queues}, ... */
  public String part() {
    return part;
  }

  /** The port that is taken. */
  public int port() {
    return port;
  }
}
