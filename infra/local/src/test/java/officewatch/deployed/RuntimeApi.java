package officewatch.deployed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The side of Lambda that a function's process talks to.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime
 *     API</a>
 */
final class RuntimeApi implements AutoCloseable {
  private static final String VERSION = "/2018-06-01/runtime/";

  private final HttpServer server;
  private final SynchronousQueue<String> events = new SynchronousQueue<>();
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

  private RuntimeApi(HttpServer server) {
    this.server = server;
  }

  static RuntimeApi start() throws IOException {
    RuntimeApi api =
        new RuntimeApi(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    api.server.createContext(VERSION, api::handle);
    api.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    api.server.start();
    return api;
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Offers the event to the process and waits for what it says to it. */
  Told invoke(String event, Duration patience) throws InterruptedException {
    if (!events.offer(event, patience.toMillis(), TimeUnit.MILLISECONDS)) {
      Told instead = told.poll();
      throw new AssertionError(
          instead == null ? "The function did not ask for an event." : instead.body());
    }
    return next(patience);
  }

  /** The next thing the process says. */
  Told next(Duration patience) throws InterruptedException {
    @Nullable Told next = told.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (next == null) {
      throw new AssertionError("The function said nothing for " + patience + ".");
    }
    return next;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(VERSION.length());
      if (path.equals("invocation/next")) {
        answerNext(exchange);
        return;
      }
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      told.add(new Told(path.substring(path.lastIndexOf('/') + 1), body, System.nanoTime()));
      boolean restored = path.equals("restore/next");
      exchange.sendResponseHeaders(restored ? 200 : 202, -1);
    }
  }

  private void answerNext(HttpExchange exchange) throws IOException {
    String event;
    try {
      event = events.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    exchange
        .getResponseHeaders()
        .add("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
    exchange
        .getResponseHeaders()
        .add(
            "Lambda-Runtime-Deadline-Ms",
            Long.toString(System.currentTimeMillis() + Duration.ofSeconds(60).toMillis()));
    exchange
        .getResponseHeaders()
        .add(
            "Lambda-Runtime-Invoked-Function-Arn",
            "arn:aws:lambda:eu-central-1:000000000000:function:tried");
    exchange
        .getResponseHeaders()
        .add("Lambda-Runtime-Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=0");
    // Without it the native part of the client ends the process.
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    byte[] body = event.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /**
   * Something the process said.
   *
   * @param kind {@code response}, {@code error}, or {@code next} after a snapshot
   * @param at when it arrived, as {@link System#nanoTime} has it
   */
  record Told(String kind, String body, long at) {}
}
