package officewatch.deployed;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import officewatch.embedded.parts.TemporaryParts;
import officewatch.grants.Grant;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.tenancy.DatabaseLogin;

/** What functions find around them when deployed, here on embedded parts. */
final class DeploymentBed implements AutoCloseable {
  private static final String PASSWORD = "password-of-the-deployment";

  private final TemporaryParts parts = TemporaryParts.start();

  DeploymentBed() throws IOException, SQLException {
    makeMaster(parts, PASSWORD);
  }

  /** A master user as RDS gives: no superuser, but may make roles, and owns the database. */
  static void makeMaster(TemporaryParts parts, String password) throws SQLException {
    try (Connection connection = parts.postgres().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE rds_iam NOLOGIN");
      statement.execute(
          "CREATE ROLE %s LOGIN CREATEROLE CREATEDB PASSWORD '%s'"
              .formatted(DatabaseLogin.MASTER, password));
      statement.execute("GRANT rds_iam TO " + DatabaseLogin.MASTER + " WITH ADMIN OPTION");
      statement.execute(
          "ALTER DATABASE %s OWNER TO %s".formatted(connection.getCatalog(), DatabaseLogin.MASTER));
    }
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
    try (Connection connection = parts.postgres().connect();
        Statement statement = connection.createStatement()) {
      for (String login : logins()) {
        statement.execute("ALTER ROLE " + login + " PASSWORD '" + PASSWORD + "'");
      }
    }
  }

  /** The environment of a function, with the one login its rights allow. */
  Map<String, String> environment(FunctionEntry function) {
    Map<String, Object> settings = parts.settings(PASSWORD);
    if (function.grants().contains(Grant.DATABASE_MIGRATE)) {
      settings.put("datasources.default.username", DatabaseLogin.MASTER);
    } else {
      settings.put(
          "datasources.default.username",
          DatabaseLogin.of(function.grants()).map(DatabaseLogin::name).orElse("nobody"));
    }
    settings.put("officewatch.function", function.name());
    settings.put("officewatch.mail.domain", "in.officewatch.localhost");
    settings.put("officewatch.live.endpoint", "https://sockets.invalid/live");
    // One token serves all the tests, and they may take longer than it would last.
    settings.put("officewatch.tokens.access-life", "2h");
    Map<String, String> environment = new HashMap<>();
    settings.forEach(
        (name, value) ->
            environment.put(
                name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT),
                value.toString()));
    // As the SDK spells it.
    environment.put("AWS_SECRET_ACCESS_KEY", environment.remove("AWS_SECRET_KEY"));
    return environment;
  }

  /** The function's database connections, as PostgreSQL describes them. */
  List<String> connectionsOf(FunctionEntry function) throws SQLException {
    String login = DatabaseLogin.of(function.grants()).map(DatabaseLogin::name).orElseThrow();
    try (Connection connection = parts.postgres().connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT CAST(a AS text) FROM pg_stat_activity a WHERE usename = ?")) {
      statement.setString(1, login);
      List<String> connections = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          connections.add(rows.getString(1));
        }
      }
      return connections;
    }
  }

  /** The clients of the cache, this one apart, as Redis describes them. */
  List<String> cacheClients() {
    RedisClient client =
        RedisClient.create(String.valueOf(parts.settings(PASSWORD).get("officewatch.cache.uri")));
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return connection
          .sync()
          .clientList()
          .lines()
          .filter(one -> !one.contains("cmd=client"))
          .toList();
    } finally {
      client.shutdown();
    }
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
