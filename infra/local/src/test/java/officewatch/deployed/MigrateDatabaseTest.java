package officewatch.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import officewatch.embedded.parts.TemporaryParts;
import officewatch.migration.Migrator;
import officewatch.tenancy.DatabaseLogin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The migration as RDS allows it: its master user is no superuser, and logins may be asked for
 * tokens.
 */
final class MigrateDatabaseTest {
  private static final String PASSWORD = "password-of-the-master";

  private TemporaryParts parts;
  private Migrator migrator;

  @BeforeEach
  void start() throws Exception {
    parts = TemporaryParts.start();
    DeploymentBed.makeMaster(parts, PASSWORD);
    PGSimpleDataSource master = new PGSimpleDataSource();
    master.setUrl(parts.postgres().jdbcUrl());
    master.setUser(DatabaseLogin.MASTER);
    master.setPassword(PASSWORD);
    migrator = new Migrator(master);
  }

  @AfterEach
  void stop() throws IOException {
    parts.close();
  }

  @Test
  void aMasterUserWithoutSuperpowersIsEnoughAndTwiceIsAsGoodAsOnce() throws Exception {
    String version = migrator.migrate();
    assertThat(migrator.migrate()).isEqualTo(version);
    for (String name : DeploymentBed.logins()) {
      migrator.makeLogin(DatabaseLogin.named(name));
      migrator.makeLogin(DatabaseLogin.named(name));
    }

    for (String name : DeploymentBed.logins()) {
      TreeSet<String> expected = new TreeSet<>(DatabaseLogin.named(name).roles());
      expected.add("rds_iam");
      assertThat(rolesOf(name)).as(name).isEqualTo(expected);
    }
    assertThat(
            query(
                "SELECT rolname FROM pg_roles WHERE rolname LIKE 'ow\\_%' AND (rolsuper OR"
                    + " rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR"
                    + " (rolinherit AND rolcanlogin)) AND rolname <> '"
                    + DatabaseLogin.MASTER
                    + "'"))
        .isEmpty();
    // No login may do everything: the one of a process that runs all functions is not made here.
    assertThat(query("SELECT rolname FROM pg_roles WHERE rolname = 'ow_runtime'")).isEmpty();
  }

  @Test
  void namesOfLoginsAreTakenApartOnlyIfTheyAreOurs() {
    assertThat(DatabaseLogin.named("ow_login_app_access").roles())
        .containsExactly("ow_app", "ow_access");
    for (String wrong :
        List.of(
            "postgres",
            "ow_login",
            "ow_login_",
            "ow_login_access_app",
            "ow_login_app_app",
            "ow_login_owner",
            "ow_login_app; DROP TABLE users")) {
      assertThatThrownBy(() -> DatabaseLogin.named(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private TreeSet<String> rolesOf(String login) throws SQLException {
    return new TreeSet<>(
        query(
            "SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN"
                + " pg_roles l ON l.oid = m.member WHERE l.rolname = '"
                + login
                + "'"));
  }

  private List<String> query(String sql) throws SQLException {
    try (Connection connection = parts.postgres().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      TreeSet<String> found = new TreeSet<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return List.copyOf(found);
    }
  }
}
