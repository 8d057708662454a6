package officewatch.embedded.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import officewatch.embedded.LocalPostgres;
import officewatch.embedded.LocalRedis;
import officewatch.embedded.objects.LocalObjectStore;
import officewatch.embedded.objects.ObjectStoreSettings;
import officewatch.embedded.queues.LocalQueues;
import officewatch.embedded.queues.QueueSpec;

/** Empty parts on free ports for tests of functions; what they held is of no use afterwards. */
public final class TemporaryParts implements AutoCloseable {
  private static final Duration VISIBILITY = Duration.ofSeconds(30);
  private static final int MAX_RECEIVES = 5;

  private final Path folder;
  private final LocalPostgres postgres;
  private final LocalRedis redis;
  private final LocalQueues queues;
  private final LocalObjectStore objects;
  private final ObjectStoreSettings access =
      ObjectStoreSettings.of(Set.of("officewatch"), "tests-key", "tests-secret");

  private TemporaryParts() throws IOException {
    folder = Files.createTempDirectory("officewatch-parts");
    postgres = LocalPostgres.temporary();
    redis = LocalRedis.start(folder.resolve("redis"), 0);
    queues =
        LocalQueues.inMemory(
            Stream.of("documents", "sweep", "live")
                .map(name -> new QueueSpec(name, VISIBILITY, MAX_RECEIVES))
                .toList());
    objects = LocalObjectStore.start(folder.resolve("objects"), 0, access, created -> {});
  }

  /** Starts them; the object store announces nothing. */
  public static TemporaryParts start() throws IOException {
    return new TemporaryParts();
  }

  public LocalPostgres postgres() {
    return postgres;
  }

  public LocalQueues queues() {
    return queues;
  }

  /**
   * What points a function at these parts, with signing keys of its own.
   *
   * @param password of the database role that functions sign in as
   */
  public Map<String, Object> settings(String password) {
    Map<String, Object> settings =
        FunctionSettings.of(postgres, password, redis, queues, objects.endpoint(), access);
    settings.put("officewatch.signing-keys.folder", folder.resolve("keys").toString());
    return settings;
  }

  @Override
  public void close() throws IOException {
    objects.close();
    queues.close();
    redis.close();
    postgres.close();
  }
}
