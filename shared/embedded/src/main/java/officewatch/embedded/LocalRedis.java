package officewatch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;

/**
 * Redis 6.2 as a cache: 64 MB, least recently used keys go first, nothing is kept over a restart.
 * It listens on the loopback address only.
 */
public final class LocalRedis implements AutoCloseable {
  private static final String PART = "redis";

  private final RedisServer server;
  private final DataFolder folder;
  private final int port;

  private LocalRedis(RedisServer server, DataFolder folder, int port) {
    this.server = server;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts Redis with {@code folder} as its working directory. One that an earlier run left behind
   * there is shut down first.
   *
   * @param port TCP port, 0 for a free one
   * @throws PortTaken if another program listens on the port
   * @throws FolderInUse if another program uses the folder
   */
  public static LocalRedis start(Path folder, int port) throws IOException {
    DataFolder owned = DataFolder.take(folder);
    try {
      Path last = owned.path().resolve("port");
      if (Files.exists(last)) {
        stopOrphan(owned.path(), Integer.parseInt(Files.readString(last).strip()));
      }
      int claimed = Ports.claim(PART, port);
      Files.writeString(last, Integer.toString(claimed));
      RedisServer server = launch(owned.path(), claimed);
      return new LocalRedis(server, owned, claimed);
    } catch (IOException | RuntimeException e) {
      owned.close();
      throw e;
    }
  }

  /** The TCP port it listens on. */
  public int port() {
    return port;
  }

  /** Its address as Redis clients take it. */
  public String uri() {
    return "redis://127.0.0.1:" + port;
  }

  @Override
  public void close() throws IOException {
    server.stop();
    folder.close();
  }

  private static RedisServer launch(Path folder, int port) throws IOException {
    Path binaries = Files.createDirectories(folder.resolve("binaries"));
    RedisServer server =
        RedisServer.newRedisServer()
            .executableProvider(ExecutableProvider.newJarResourceProvider(binaries.toFile()))
            .port(port)
            .bind("127.0.0.1")
            .setting("dir \"" + folder + "\"")
            .setting("save \"\"")
            .setting("appendonly no")
            .setting("maxmemory 64mb")
            .setting("maxmemory-policy allkeys-lru")
            .build();
    server.start();
    return server;
  }

  private static void stopOrphan(Path folder, int port) throws IOException {
    RedisWire wire = new RedisWire(port);
    if (wire.directory().filter(folder.toString()::equals).isPresent()) {
      wire.shutdown();
    }
  }
}
