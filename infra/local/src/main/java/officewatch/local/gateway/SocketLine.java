package officewatch.local.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * One connection, outwards. Sending never waits: a client that reads too slowly has a few texts
 * waiting, and is then cut off.
 */
final class SocketLine {
  private static final int MOST_WAITING = 256;

  private final Session session;
  private final Deque<String> waiting = new ArrayDeque<>();
  private boolean sending;

  SocketLine(Session session) {
    this.session = session;
  }

  void send(String text) {
    synchronized (waiting) {
      if (waiting.size() < MOST_WAITING) {
        waiting.add(text);
        if (sending) {
          return;
        }
        sending = true;
      } else {
        waiting.clear();
        // Not closed in due form: that would have to wait behind what it does not read.
        session.disconnect();
        return;
      }
    }
    next();
  }

  void close() {
    session.close(1000, "Closed by OfficeWatch", Callback.NOOP);
  }

  private void next() {
    @Nullable String text;
    synchronized (waiting) {
      text = waiting.poll();
      sending = text != null;
    }
    if (text != null) {
      session.sendText(text, Callback.from(this::next, failure -> session.disconnect()));
    }
  }
}
