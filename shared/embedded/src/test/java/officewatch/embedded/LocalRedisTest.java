package officewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRedisTest {
  private final Path folder;

  LocalRedisTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Starts Redis, says so and stays. */
  static final class Holder {
    public static void main(String[] arguments) throws Exception {
      LocalRedis redis = LocalRedis.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
      System.out.println("port " + redis.port());
      Thread.currentThread().join();
    }
  }

  @Test
  void isASmallCache() throws Exception {
    try (LocalRedis redis = LocalRedis.start(folder, 0)) {
      assertThat(ask(redis, "SET k v", 1)).containsExactly("+OK");
      assertThat(ask(redis, "GET k", 2)).containsExactly("$1", "v");
      assertThat(ask(redis, "CONFIG GET maxmemory", 5)).contains("67108864");
      assertThat(ask(redis, "CONFIG GET maxmemory-policy", 5)).contains("allkeys-lru");
      assertThat(ask(redis, "CONFIG GET bind", 5)).contains("127.0.0.1");
    }
  }

  @Test
  void shutsItsOrphanDownFirst() throws Exception {
    int port = Ports.free();
    try (ChildJvm child = ChildJvm.start(Holder.class, folder.toString(), Integer.toString(port))) {
      child.await("port ");
    }
    assertThat(Ports.taken(port)).as("the orphan lives").isTrue();
    try (LocalRedis redis = LocalRedis.start(folder, port)) {
      assertThat(ask(redis, "PING", 1)).containsExactly("+PONG");
    }
    assertThat(Ports.taken(port)).isFalse();
  }

  @Test
  void leavesAStrangersRedisAlone(@TempDir Path other) throws Exception {
    try (LocalRedis stranger = LocalRedis.start(other, 0)) {
      assertThatThrownBy(() -> LocalRedis.start(folder, stranger.port()))
          .isInstanceOf(PortTaken.class);
      assertThat(ask(stranger, "PING", 1)).containsExactly("+PONG");
    }
  }

  private static List<String> ask(LocalRedis redis, String command, int lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      List<String> reply = new ArrayList<>();
      for (int line = 0; line < lines; line++) {
        reply.add(reader.readLine());
      }
      return reply;
    }
  }
}
