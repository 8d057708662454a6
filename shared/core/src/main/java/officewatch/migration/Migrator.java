package officewatch.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to the schema of this version. Runs as the database's master user, which makes
 * the roles, and migrates as {@code ow_owner}. Safe to run again.
 */
public final class Migrator {
  private static final String SCHEMA = "officewatch";

  private final DataSource master;

  /**
   * Migrates through this data source.
   *
   * @param master connections of a user that may create roles
   */
  public Migrator(DataSource master) {
    this.master = master;
  }

  /** Makes roles and schema. */
  public void migrate() {
    try (Connection connection = master.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(roles());
    } catch (SQLException e) {
      throw new IllegalStateException("The database roles could not be made.", e);
    }
    Flyway.configure()
        .dataSource(master)
        .initSql("SET ROLE ow_owner; SET search_path = " + SCHEMA)
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .createSchemas(false)
        .locations("classpath:officewatch/migrations")
        .load()
        .migrate();
  }

  /** Gives the role that functions sign in as a password, where the database asks for one. */
  public void setRuntimePassword(String password) {
    if (!password.matches("[A-Za-z0-9_-]{16,128}")) {
      throw new IllegalArgumentException("The password must be 16 to 128 URL-safe characters.");
    }
    try (Connection connection = master.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER ROLE ow_runtime PASSWORD '" + password + "'");
    } catch (SQLException e) {
      throw new IllegalStateException("The runtime role's password could not be set.", e);
    }
  }

  private static String roles() {
    try (InputStream stream =
        Objects.requireNonNull(Migrator.class.getResourceAsStream("/officewatch/roles.sql"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The roles script cannot be read.", e);
    }
  }
}
