package officewatch.deployed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import officewatch.embedded.LocalPostgres;
import officewatch.embedded.LocalRedis;
import officewatch.embedded.objects.LocalObjectStore;
import officewatch.embedded.objects.ObjectStoreSettings;
import officewatch.embedded.queues.LocalQueues;
import officewatch.embedded.queues.QueueSpec;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.tenancy.DatabaseLogin;
import org.postgresql.ds.PGSimpleDataSource;

/** What functions find around them when deployed, here on embedded parts. */
final class DeploymentBed implements AutoCloseable {
  private static final String PASSWORD = "password-of-the-deployment";

  private final Path folder;
  private final LocalPostgres postgres;
  private final LocalRedis redis;
  private final LocalQueues queues;
  private final LocalObjectStore objects;

  DeploymentBed(Path folder) throws IOException {
    this.folder = folder;
    postgres = LocalPostgres.temporary();
    redis = LocalRedis.start(folder.resolve("redis"), 0);
    queues =
        LocalQueues.inMemory(
            Stream.of("inbound-mail", "documents", "sweep")
                .map(name -> new QueueSpec(name, Duration.ofSeconds(30), 3))
                .toList());
    objects =
        LocalObjectStore.start(
            folder.resolve("objects"),
            0,
            ObjectStoreSettings.of(Set.of("officewatch"), "tests-key", "tests-secret"),
            created -> {});
  }

  Path folder() {
    return folder;
  }

  /** The names of all logins the manifest asks for. */
  static List<String> logins() {
    return Manifest.load().functions().stream()
        .flatMap(function -> DatabaseLogin.of(function.grants()).stream())
        .map(DatabaseLogin::name)
        .distinct()
        .sorted()
        .toList();
  }

  /** On RDS a login proves itself with a token; here with a password. */
  void givePasswords() throws SQLException {
    try (Connection connection = master().getConnection();
        Statement statement = connection.createStatement()) {
      for (String login : logins()) {
        statement.execute("ALTER ROLE " + login + " PASSWORD '" + PASSWORD + "'");
      }
    }
  }

  PGSimpleDataSource master() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(postgres.jdbcUrl());
    source.setUser(postgres.user());
    source.setPassword(postgres.password());
    return source;
  }

  /** The environment of a function, with the one login its rights allow. */
  Map<String, String> environment(FunctionEntry function) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("OFFICEWATCH_FUNCTION", function.name());
    environment.put("DATASOURCES_DEFAULT_URL", postgres.jdbcUrl());
    boolean migrates = function.name().equals("MigrateDatabase");
    environment.put(
        "DATASOURCES_DEFAULT_USERNAME",
        migrates
            ? postgres.user()
            : DatabaseLogin.of(function.grants()).map(DatabaseLogin::name).orElse("nobody"));
    environment.put("DATASOURCES_DEFAULT_PASSWORD", migrates ? postgres.password() : PASSWORD);
    environment.put("OFFICEWATCH_CACHE_URI", redis.uri());
    environment.put("OFFICEWATCH_QUEUES_DOCUMENTS_URL", queues.url("documents"));
    environment.put("OFFICEWATCH_QUEUES_SWEEP_URL", queues.url("sweep"));
    environment.put("OFFICEWATCH_MAIL_DOMAIN", "in.officewatch.localhost");
    environment.put("OFFICEWATCH_OBJECTS_BUCKET", "officewatch");
    environment.put(
        "OFFICEWATCH_SIGNING_KEYS_FOLDER",
        Files.createDirectories(folder.resolve("keys")).toString());
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "tests-key");
    environment.put("AWS_SECRET_ACCESS_KEY", "tests-secret");
    environment.put("AWS_SERVICES_S3_ENDPOINT_OVERRIDE", objects.endpoint().toString());
    environment.put("AWS_S3_PATH_STYLE_ACCESS_ENABLED", "true");
    environment.put("AWS_SERVICES_SQS_ENDPOINT_OVERRIDE", queues.endpoint().toString());
    return environment;
  }

  @Override
  public void close() throws IOException {
    objects.close();
    queues.close();
    redis.close();
    postgres.close();
  }
}
