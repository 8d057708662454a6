package officewatch.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Free and taken TCP ports on the loopback address. */
public final class Ports {
  private static final int CONNECT_MILLIS = 300;

  private Ports() {}

  /** Any port that is free now. */
  public static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Whether something listens on {@code port}. */
  public static boolean taken(int port) {
    return answers(port) || !bindable(port);
  }

  /**
   * The port to use for {@code part}: {@code port} itself, or a free one for 0.
   *
   * @throws PortTaken if something listens there already
   */
  public static int claim(String part, int port) throws IOException {
    if (port == 0) {
      return free();
    }
    if (taken(port)) {
      throw new PortTaken(part, port);
    }
    return port;
  }

  /** Connecting as well as binding: some systems let two programs bind what only one can serve. */
  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  private static boolean bindable(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // Without it a port stays "taken" for a minute after its connections were closed.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
