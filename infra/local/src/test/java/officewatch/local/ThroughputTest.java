package officewatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import officewatch.local.Load.Figures;
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
  private static final Duration JUST_STARTED = Duration.ofSeconds(15);
  private static final Duration WARM_UP = Duration.ofSeconds(6);
  private static final Duration MEASURED = Duration.ofSeconds(8);

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
      Load posts =
          new Load(officeWatch.httpPort(), "POST", "/api/v1/subscriptions", token, subscription());
      Load health = new Load(officeWatch.httpPort(), "GET", "/health", null, null);
      Load list = new Load(officeWatch.httpPort(), "GET", "/api/v1/subscriptions", token, null);
      Figures base = measure(new Load(constant.getAddress().getPort(), "GET", "/", null, null));
      System.out.println("what                        per second   p50 ms   p99 ms   of constant");
      print("constant line (JDK server)", base, base);
      print("POST /subscriptions, first", posts.run(CONNECTIONS, JUST_STARTED), base);
      print("POST /subscriptions, then", posts.run(CONNECTIONS, MEASURED), base);
      print("GET /health", measure(health), base);
      print("GET /subscriptions, 50 rows", measure(list), base);
      print("POST /subscriptions", measure(posts), base);
      printLasting("GET /health", health);
      printLasting("GET /subscriptions", list);
    } finally {
      constant.stop(0);
    }
  }

  private static Figures measure(Load load) throws Exception {
    load.run(CONNECTIONS, WARM_UP);
    return load.run(CONNECTIONS, MEASURED);
  }

  /** Whether a call costs more the more calls there were: medians of 500 on one connection. */
  private static void printLasting(String what, Load load) throws Exception {
    long[] nanos = load.repeat(100_250);
    System.out.printf(
        "%-27s 1,000th call %.3f ms, 100,000th call %.3f ms%n",
        what, median(nanos, 1_000), median(nanos, 100_000));
  }

  private static double median(long[] nanos, int call) {
    long[] around = Arrays.copyOfRange(nanos, call - 250, call + 250);
    Arrays.sort(around);
    return Load.at(around, 0.5);
  }

  private static void print(String what, Figures figures, Figures base) {
    System.out.printf(
        "%-27s %10.0f %8.2f %8.2f %12.2f%n",
        what,
        figures.perSecond(),
        figures.p50(),
        figures.p99(),
        figures.perSecond() / base.perSecond());
  }

  private static String subscription() {
    return "{\"vendor\":\"slack\",\"amount\":{\"amount\":\"12.50\",\"currency\":\"USD\"},"
        + "\"cycle\":\"MONTHLY\",\"seats\":5}";
  }
}
