package officewatch.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import officewatch.grants.Grant;
import officewatch.grants.Grants;
import officewatch.tenancy.DatabaseLogin;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to the schema of this version. Runs as the database's master user, which makes
 * the roles, and migrates as {@code ow_owner}. Safe to run again.
 */
@Grants(Grant.DATABASE_MIGRATE)
public final class Migrator {
  private static final String SCHEMA = "officewatch";
  private static final String RUNTIME = "ow_runtime";

  private final DataSource master;

  /**
   * Migrates through this data source.
   *
   * @param master connections of a user that may create roles
   */
  public Migrator(DataSource master) {
    this.master = master;
  }

  /**
   * Makes roles and schema.
   *
   * @return the schema's version
   */
  public String migrate() {
    execute(script("roles.sql"), "The database roles could not be made.");
    Flyway flyway =
        Flyway.configure()
            .dataSource(master)
            .initSql("SET ROLE ow_owner; SET search_path = " + SCHEMA)
            .schemas(SCHEMA)
            .defaultSchema(SCHEMA)
            .createSchemas(false)
            .locations("classpath:officewatch/migrations")
            .load();
    flyway.migrate();
    return flyway.info().current().getVersion().getVersion();
  }

  /** Makes a login of deployed functions and gives it its roles. */
  public void makeLogin(DatabaseLogin login) {
    makeLogin(login.name(), login.roles());
  }

  /**
   * Makes {@code ow_runtime}, the login of a process that runs all functions, and gives it this
   * password.
   */
  public void setRuntimePassword(String password) {
    if (!password.matches("[A-Za-z0-9_-]{16,128}")) {
      throw new IllegalArgumentException("The password must be 16 to 128 URL-safe characters.");
    }
    makeLogin(RUNTIME, DatabaseLogin.allRoles());
    execute(
        "ALTER ROLE " + RUNTIME + " PASSWORD '" + password + "'",
        "The runtime login's password could not be set.");
  }

  private void makeLogin(String name, List<String> roles) {
    execute(
        script("login.sql").replace("${login}", name).replace("${roles}", String.join(", ", roles)),
        "The login " + name + " could not be made.");
  }

  private void execute(String sql, String otherwise) {
    try (Connection connection = master.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(otherwise, e);
    }
  }

  private static String script(String name) {
    try (InputStream stream =
        Objects.requireNonNull(Migrator.class.getResourceAsStream("/officewatch/" + name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The script " + name + " cannot be read.", e);
    }
  }
}
