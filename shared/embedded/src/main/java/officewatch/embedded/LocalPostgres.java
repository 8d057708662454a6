package officewatch.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL 17 with one empty UTF-8 database, {@code officewatch}. It listens on the loopback
 * address only and asks every client for a password.
 */
public final class LocalPostgres implements AutoCloseable {
  private static final String PART = "postgres";
  private static final String SUPERUSER = "postgres";
  private static final String DATABASE = "officewatch";

  private final EmbeddedPostgres server;
  private final DataFolder folder;
  private final String password;
  private final boolean temporary;

  private LocalPostgres(
      EmbeddedPostgres server, DataFolder folder, String password, boolean temporary) {
    this.server = server;
    this.folder = folder;
    this.password = password;
    this.temporary = temporary;
  }

  /**
   * Starts the database kept in {@code folder}, or creates it there. What a transaction committed
   * survives any end of this program and a power cut. A server that outlived an earlier run is
   * taken over.
   *
   * @param port TCP port, 0 for a free one
   * @throws PortTaken if another program listens on the port
   * @throws FolderInUse if another program uses the folder
   */
  public static LocalPostgres start(Path folder, int port) throws IOException {
    return start(folder, port, false);
  }

  /**
   * Starts an empty database for tests: nothing is written through, and {@link #close} deletes it.
   */
  public static LocalPostgres temporary() throws IOException {
    return start(Files.createTempDirectory("officewatch-postgres"), 0, true);
  }

  private static LocalPostgres start(Path path, int port, boolean temporary) throws IOException {
    DataFolder folder = DataFolder.take(path);
    try {
      String password = Password.in(folder.path().resolve("password"));
      Path data = folder.path().resolve("data");
      Path initialised = folder.path().resolve("initialised");
      if (!Files.exists(initialised)) {
        // The creation was cut off; the server refuses such a directory, and nobody stored a row.
        delete(data);
      }
      EmbeddedPostgres server =
          launch(folder.path(), data, choosePort(data, port), password, temporary);
      LocalPostgres postgres = new LocalPostgres(server, folder, password, temporary);
      postgres.prepare(data);
      if (!Files.exists(initialised)) {
        Files.createFile(initialised);
      }
      return postgres;
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** JDBC address of the database, without credentials. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), DATABASE);
  }

  /** The database as superuser sees it. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl());
    source.setUser(SUPERUSER);
    source.setPassword(password);
    return source;
  }

  /** The superuser's name. */
  String user() {
    return SUPERUSER;
  }

  /** The superuser's password. */
  String password() {
    return password;
  }

  /** The TCP port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** A new connection as superuser. */
  public Connection connect() throws SQLException {
    return connect(DATABASE);
  }

  /** Stops the server; no process is left. */
  @Override
  public void close() throws IOException {
    server.close();
    folder.close();
    if (temporary) {
      delete(folder.path());
    }
  }

  private static int choosePort(Path data, int wanted) throws IOException {
    Optional<Postmaster> orphan = Postmaster.of(data);
    if (orphan.isPresent()) {
      if (wanted == 0 || wanted == orphan.get().port()) {
        return orphan.get().port();
      }
      orphan.get().stop();
    }
    return Ports.claim(PART, wanted);
  }

  private static EmbeddedPostgres launch(
      Path folder, Path data, int port, String password, boolean temporary) throws IOException {
    String durable = temporary ? "off" : "on";
    Path binaries =
        temporary
            ? Path.of(
                System.getProperty("java.io.tmpdir"),
                "officewatch-postgres-binaries-" + System.getProperty("user.name"))
            : folder.resolve("binaries");
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        // Not a parent of the data: zonky deletes what it takes for stale databases below it.
        .setOverrideWorkingDirectory(binaries.toFile())
        .setPort(port)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setConnectConfig("password", password)
        // The same order and case rules on every machine, whatever its locale.
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("timezone", "UTC")
        .setServerConfig("log_timezone", "UTC")
        .setServerConfig("shared_buffers", "64MB")
        .setServerConfig("max_connections", "40")
        // zonky's own defaults for these are off.
        .setServerConfig("fsync", durable)
        .setServerConfig("full_page_writes", durable)
        .setServerConfig("synchronous_commit", durable)
        .start();
  }

  /** Idempotent, for a run may end between any two of these steps. */
  private void prepare(Path data) throws IOException {
    try (Connection connection = connect(SUPERUSER);
        Statement statement = connection.createStatement()) {
      Path running = Path.of(single(statement, "show data_directory"));
      if (!Files.isSameFile(running, data)) {
        throw new PortTaken(PART, port());
      }
      requirePassword(statement, data);
      if (single(
              statement,
              "select count(*) from pg_database where datname = '%s'".formatted(DATABASE))
          .equals("0")) {
        statement.execute("create database " + DATABASE);
      }
    } catch (SQLException e) {
      throw new IOException("PostgreSQL started and then refused its superuser", e);
    }
  }

  /** The server is created trusting every local user; from here on it asks for the password. */
  private void requirePassword(Statement statement, Path data) throws IOException, SQLException {
    List<String> rules = List.of("host all all 127.0.0.1/32 scram-sha-256");
    Path file = data.resolve("pg_hba.conf");
    if (!Files.readAllLines(file).equals(rules)) {
      statement.execute("alter user %s password '%s'".formatted(SUPERUSER, password));
      Files.write(file, rules);
      statement.execute("select pg_reload_conf()");
    }
  }

  private Connection connect(String database) throws SQLException {
    Properties credentials = new Properties();
    credentials.setProperty("user", SUPERUSER);
    credentials.setProperty("password", password);
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database), credentials);
  }

  private static String single(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
