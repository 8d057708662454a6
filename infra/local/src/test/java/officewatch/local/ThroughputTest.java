package officewatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests a second over HTTP with 16 connections, beside a JDK server that answers one constant
 * line to the same client: absolute figures are the machine's, the ratios are ours. Run with {@code
 * -Dofficewatch.bench=true}.
 */
@EnabledIfSystemProperty(named = "officewatch.bench", matches = "true")
final class ThroughputTest {
  private static final int CONNECTIONS = 16;
  private static final long WARM_UP_SECONDS = 6;
  private static final long SECONDS = 8;

  @TempDir Path folder;

  @Test
  void figures() throws Exception {
    HttpServer constant =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    constant.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(new byte[] {'o', 'k'});
          }
        });
    constant.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    constant.start();
    try (RunningInstallation officeWatch = RunningInstallation.start(folder.resolve("data"))) {
      String token = officeWatch.register("bench");
      for (int i = 0; i < 50; i++) {
        assertThat(officeWatch.post("/api/v1/subscriptions", token, subscription()).status())
            .isEqualTo(201);
      }
      Figures base =
          measure(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:" + constant.getAddress().getPort() + "/"))
                  .build());
      System.out.println("what                        per second   p50 ms   p99 ms   of constant");
      print("constant line (JDK server)", base, base);
      print("GET /health", measure(officeWatch.request("GET", "/health", token, null)), base);
      print(
          "GET /subscriptions, 50 rows",
          measure(officeWatch.request("GET", "/api/v1/subscriptions", token, null)),
          base);
      print(
          "POST /subscriptions",
          measure(officeWatch.request("POST", "/api/v1/subscriptions", token, subscription())),
          base);
    } finally {
      constant.stop(0);
    }
  }

  private static Figures measure(HttpRequest request) throws Exception {
    run(request, WARM_UP_SECONDS);
    return run(request, SECONDS);
  }

  private static Figures run(HttpRequest request, long seconds) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    long[] nanos = new long[2_000_000];
    AtomicInteger count = new AtomicInteger();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        threads.submit(
            () -> {
              while (System.nanoTime() < end) {
                long start = System.nanoTime();
                int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
                if (status >= 300) {
                  throw new IllegalStateException("status " + status);
                }
                nanos[count.getAndIncrement()] = System.nanoTime() - start;
              }
              return count;
            });
      }
    }
    long[] sorted = Arrays.copyOf(nanos, count.get());
    Arrays.sort(sorted);
    return new Figures(
        (double) sorted.length / seconds,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6);
  }

  private static void print(String what, Figures figures, Figures base) {
    System.out.printf(
        "%-27s %10.0f %8.2f %8.2f %12.2f%n",
        what, figures.perSecond, figures.p50, figures.p99, figures.perSecond / base.perSecond);
  }

  private static String subscription() {
    return "{\"vendor\":\"slack\",\"amount\":{\"amount\":\"12.50\",\"currency\":\"USD\"},"
        + "\"cycle\":\"MONTHLY\",\"seats\":5}";
  }

  private record Figures(double perSecond, double p50, double p99) {}
}
