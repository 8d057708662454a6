package officewatch.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody connected, and what they were told. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  private LiveClient(HttpClient http, String address) {
    this.socket = http.newWebSocketBuilder().buildAsync(URI.create(address), this).join();
  }

  /**
   * Opens a connection.
   *
   * @throws java.util.concurrent.CompletionException when it is refused
   */
  static LiveClient open(HttpClient http, String url, String ticket) {
    return new LiveClient(http, url + "?ticket=" + ticket);
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  /** Sends what may end the connection before it is sent. */
  void sendAnyway(String text) {
    socket.sendText(text, true).exceptionally(failure -> socket).join();
  }

  /** The next frame. */
  JsonNode next() throws InterruptedException {
    @Nullable JsonNode frame = frames.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (frame == null) {
      throw new AssertionError("No frame came within " + PATIENCE + ".");
    }
    return frame;
  }

  /** The next frame of this type about this thing; those before it are let go. */
  JsonNode next(String type, String id) throws InterruptedException {
    JsonNode frame = next();
    while (!frame.at("/type").asText().equals(type) || !frame.at("/id").asText().equals(id)) {
      frame = next();
    }
    return frame;
  }

  /**
   * The ids of the frames that came since the last look. Whatever was sent before the answer to
   * this ping has come.
   */
  List<String> untilPong() throws InterruptedException {
    return untilPong("/id");
  }

  /** As {@link #untilPong()}, the types. */
  List<String> typesUntilPong() throws InterruptedException {
    return untilPong("/type");
  }

  private List<String> untilPong(String pointer) throws InterruptedException {
    send("{\"type\":\"ping\"}");
    List<String> seen = new ArrayList<>();
    for (JsonNode frame = next(); !frame.at("/type").asText().equals("pong"); frame = next()) {
      seen.add(frame.at(pointer).asText());
    }
    return seen;
  }

  /** What came and was not looked at yet. */
  List<JsonNode> frames() {
    List<JsonNode> came = new ArrayList<>();
    frames.drainTo(came);
    return came;
  }

  /** The code it was closed with, 1006 for without one. */
  int closeCode() throws Exception {
    return closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public synchronized @Nullable CompletionStage<?> onText(
      WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      try {
        frames.add(JSON.readTree(partial.toString()));
      } catch (JsonProcessingException e) {
        closed.completeExceptionally(e);
      }
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(1006);
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }
}
