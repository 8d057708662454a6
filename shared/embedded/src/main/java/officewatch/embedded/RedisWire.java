package officewatch.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The two questions to a Redis that may be left over from an earlier run. */
record RedisWire(int port) {
  private static final int TIMEOUT_MILLIS = 1_000;

  /** The working directory of the server that listens there; empty if that is no open Redis. */
  Optional<String> directory() {
    try (Socket socket = connect()) {
      send(socket, "CONFIG GET dir");
      BufferedReader reply =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      // *2, $3, dir, $length, the path
      if (!"*2".equals(reply.readLine())) {
        return Optional.empty();
      }
      for (int line = 0; line < 3; line++) {
        reply.readLine();
      }
      return Optional.ofNullable(reply.readLine());
    } catch (IOException notRedis) {
      return Optional.empty();
    }
  }

  /** Tells it to end; it closes the connection when it does. */
  void shutdown() throws IOException {
    try (Socket socket = connect()) {
      send(socket, "SHUTDOWN NOSAVE");
      if (socket.getInputStream().read() != -1) {
        throw new IOException("an earlier Redis on port " + port + " does not stop");
      }
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    return socket;
  }

  private static void send(Socket socket, String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }
}
