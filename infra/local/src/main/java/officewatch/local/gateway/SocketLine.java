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
  private static final int MOST_WAITING_CHARACTERS = 1 << 20;

  private final Session session;
  private final Deque<String> waiting = new ArrayDeque<>();
  private int characters;
  private boolean sending;

  SocketLine(Session session) {
    this.session = session;
  }

  void send(String text) {
    boolean begin;
    synchronized (waiting) {
      if (characters > MOST_WAITING_CHARACTERS) {
        // Not closed in due form: that would have to wait behind what it does not read.
        session.disconnect();
        return;
      }
      waiting.add(text);
      characters += text.length();
      begin = !sending;
      sending = true;
    }
    if (begin) {
      next();
    }
  }

  void close() {
    session.close(1000, "Closed by OfficeWatch", Callback.NOOP);
  }

  private void next() {
    @Nullable String text;
    synchronized (waiting) {
      text = waiting.poll();
      sending = text != null;
      characters -= text == null ? 0 : text.length();
    }
    if (text != null) {
      session.sendText(text, Callback.from(this::next, failure -> session.disconnect()));
    }
  }
}
