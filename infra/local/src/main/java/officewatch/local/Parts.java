package officewatch.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import officewatch.embedded.LocalPostgres;
import officewatch.embedded.LocalRedis;
import officewatch.embedded.objects.LocalObjectStore;
import officewatch.embedded.objects.ObjectCreated;
import officewatch.embedded.objects.ObjectStoreSettings;
import officewatch.embedded.queues.LocalQueues;
import officewatch.migration.Migrator;
import officewatch.objects.ObjectKeys;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The embedded parts, started side by side.
 *
 * @param databasePassword of the role that functions sign in as
 * @param queueClient for runners and notices
 */
record Parts(
    LocalPostgres postgres,
    LocalRedis redis,
    LocalQueues queues,
    LocalObjectStore objects,
    SqsClient queueClient,
    String databasePassword,
    ObjectStoreSettings objectSettings) {
  static final String BUCKET = "officewatch";

  private static final Duration STOP = Duration.ofSeconds(3);
  private static final int SECRET = 40;

  static Parts start(Options options, Path data, Closing closing)
      throws IOException, InterruptedException {
    String password = Secrets.random(SECRET);
    ObjectStoreSettings settings =
        new ObjectStoreSettings(
            Set.of(BUCKET),
            Secrets.random(20),
            Secrets.random(SECRET),
            "eu-central-1",
            Set.of("http://localhost:" + options.httpPort()),
            InstantSource.system());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<LocalPostgres> postgres =
          threads.submit(() -> postgres(options, data, password, closing));
      Future<LocalRedis> redis =
          threads.submit(
              () ->
                  closing.add(
                      "redis", STOP, LocalRedis.start(data.resolve("redis"), options.redisPort())));
      Storage storage = await(threads.submit(() -> storage(options, data, settings, closing)));
      return new Parts(
          await(postgres),
          await(redis),
          storage.queues,
          storage.objects,
          storage.client,
          password,
          settings);
    }
  }

  private static LocalPostgres postgres(
      Options options, Path data, String password, Closing closing) throws IOException {
    LocalPostgres postgres =
        closing.add(
            "postgres",
            STOP,
            LocalPostgres.start(data.resolve("postgres"), options.postgresPort()));
    Migrator migrator = new Migrator(postgres.dataSource());
    migrator.migrate();
    migrator.setRuntimePassword(password);
    return postgres;
  }

  /** The queues first: at its start the store tells of objects that an earlier run stored. */
  private static Storage storage(
      Options options, Path data, ObjectStoreSettings settings, Closing closing)
      throws IOException {
    LocalQueues queues =
        closing.add(
            "queues",
            STOP,
            LocalQueues.start(Queues.specs(), data.resolve("queues"), options.queuesPort()));
    SqsClient client = closing.add("queue client", STOP, queues.client());
    String documents = queues.url(Queues.DOCUMENTS.queue);
    LocalObjectStore objects =
        closing.add(
            "objects",
            STOP,
            LocalObjectStore.start(
                data.resolve("objects"),
                options.objectsPort(),
                settings,
                created -> announce(created, client, documents)));
    return new Storage(queues, client, objects);
  }

  private static void announce(ObjectCreated created, SqsClient client, String queue) {
    if (created.key().startsWith(ObjectKeys.UPLOADS_PREFIX)) {
      client.sendMessage(request -> request.queueUrl(queue).messageBody(created.toJson()));
    }
  }

  private static <T> T await(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException("a part did not start", e.getCause());
    }
  }

  private record Storage(LocalQueues queues, SqsClient client, LocalObjectStore objects) {}
}
