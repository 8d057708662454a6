package officewatch.local.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import officewatch.live.Sockets;
import org.jspecify.annotations.Nullable;

/** The WebSocket connections open in this process. */
public final class LocalSockets implements Sockets {
  private final Map<String, SocketLine> lines = new ConcurrentHashMap<>();

  @Override
  public Delivery send(String connectionId, String text) {
    @Nullable SocketLine line = lines.get(connectionId);
    if (line == null) {
      return Delivery.GONE;
    }
    line.send(text);
    return Delivery.SENT;
  }

  @Override
  public void close(String connectionId) {
    @Nullable SocketLine line = lines.get(connectionId);
    if (line != null) {
      line.close();
    }
  }

  void add(String connectionId, SocketLine line) {
    lines.put(connectionId, line);
  }

  void remove(String connectionId) {
    lines.remove(connectionId);
  }
}
