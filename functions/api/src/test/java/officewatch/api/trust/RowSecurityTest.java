package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import officewatch.api.ApiBed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * T-03, T-04, A-02, A-07: the second wall stands, and the lint sees every stone that is missing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RowSecurityTest {
  private final ApiBed bed = ApiBed.get();
  private final Tenant tenant = Tenant.create(bed);
  private final Tenant other = Tenant.create(bed);

  @Test
  void schemaHasNoFindings() throws SQLException {
    assertThat(lint("")).isEmpty();
  }

  /** Each in a transaction that is rolled back. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          protected | ALTER TABLE invoices DISABLE ROW LEVEL SECURITY
          protected | ALTER TABLE invoices NO FORCE ROW LEVEL SECURITY
          protected | CREATE TABLE notes (id uuid PRIMARY KEY, text text)
          protected | CREATE TABLE notes (organization_id uuid PRIMARY KEY, text text)
          probe     | ALTER TABLE invoices DISABLE ROW LEVEL SECURITY
          probe     | ALTER POLICY tenant ON vendors USING (true)
          probe     | ALTER POLICY tenant ON vendors USING (organization_id = current_setting('app.org', true)::uuid)
          probe     | CREATE POLICY more ON vendors TO ow_app USING (true)
          roles     | ALTER ROLE ow_app BYPASSRLS
          roles     | ALTER ROLE ow_app SUPERUSER
          roles     | ALTER ROLE ow_app LOGIN
          roles     | ALTER ROLE ow_runtime INHERIT
          roles     | GRANT ow_owner TO ow_runtime
          roles     | GRANT ow_app TO ow_runtime WITH INHERIT TRUE
          roles     | GRANT ow_identity TO ow_app
          roles     | ALTER TABLE invoices OWNER TO ow_app
          policy    | DROP POLICY tenant ON invoices
          policy    | ALTER POLICY tenant ON invoices WITH CHECK (true)
          policy    | ALTER POLICY tenant ON invoices TO PUBLIC
          policy    | CREATE POLICY more ON invoices FOR SELECT TO ow_app USING (true)
          policy    | CREATE POLICY more ON invoices FOR SELECT TO ow_access USING (true)
          policy    | ALTER POLICY access ON memberships TO ow_access, ow_app
          expression | ALTER POLICY tenant ON invoices USING (true)
          expression | ALTER POLICY tenant ON invoices USING (organization_id = current_setting('app.org')::uuid)
          unique    | CREATE UNIQUE INDEX oracle ON vendors (id)
          unique    | ALTER TABLE inbound_messages ADD UNIQUE (id, object_key)
          reference | CREATE UNIQUE INDEX u ON subscriptions (id); ALTER TABLE findings ADD FOREIGN KEY (subscription_id) REFERENCES subscriptions (id)
          view      | CREATE VIEW all_vendors AS SELECT * FROM vendors
          definer   | CREATE MATERIALIZED VIEW vendor_copies AS SELECT * FROM vendors
          definer   | CREATE FUNCTION all_names() RETURNS SETOF text LANGUAGE sql SECURITY DEFINER AS 'SELECT name FROM officewatch.vendors'
          definer   | GRANT EXECUTE ON FUNCTION record_change TO ow_app
          definer   | GRANT INSERT ON audit_events TO ow_app
          setting   | ALTER FUNCTION record_change SET search_path = pg_temp, officewatch
          setting   | ALTER ROLE ow_runtime SET app.org = '00000000-0000-0000-0000-000000000000'
          setting   | CREATE FUNCTION speak_for(org text) RETURNS text LANGUAGE sql AS $f$ SELECT set_config('app.org', org, false) $f$
          grant     | GRANT TRUNCATE ON invoices TO ow_app
          grant     | GRANT REFERENCES ON invoices TO ow_app
          grant     | GRANT TRIGGER ON invoices TO ow_app
          grant     | GRANT SELECT ON invoices TO PUBLIC
          grant     | GRANT SELECT ON invoices TO ow_runtime
          grant     | GRANT SELECT ON users TO ow_app
          grant     | GRANT SELECT ON users TO ow_routing
          grant     | GRANT CREATE ON SCHEMA officewatch TO ow_app
          """)
  void lintSeesEachMissingGuard(String rule, String mutation) throws SQLException {
    assertThat(lint(mutation)).anyMatch(finding -> finding.startsWith(rule + ": "));
  }

  @Test
  void nothingCanBeWrittenIntoAnotherOrganization() throws SQLException {
    try (Connection connection = bed.superuser()) {
      connection.setAutoCommit(false);
      for (String table : TenantRows.tables(connection)) {
        String toOther = "'" + other.owner().organizationId() + "'";
        refused(connection, "INSERT INTO " + table + " (organization_id) VALUES (" + toOther + ")");
        refused(connection, "UPDATE " + table + " SET organization_id = " + toOther);
      }
    }
  }

  @Test
  void rowsOfOthersAreNeitherChangedNorDeleted() throws SQLException {
    try (Connection connection = bed.superuser();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      speakForTenant(statement);
      String ofOther = " WHERE organization_id = '" + other.owner().organizationId() + "'";
      assertThat(statement.executeUpdate("UPDATE officewatch.vendors SET name = 'x'" + ofOther))
          .isZero();
      assertThat(statement.executeUpdate("DELETE FROM officewatch.outbox" + ofOther)).isZero();
      connection.rollback();
    }
  }

  /** A failed and a committed request leave a connection that speaks for nobody. */
  @Test
  void pooledConnectionsCarryNothingOver() throws SQLException {
    for (int i = 0; i < 20; i++) {
      bed.call("GET", "/api/v1/subscriptions?q=" + i, tenant.owner().token(), null);
      bed.call("GET", "/api/v1/invoices/" + new java.util.UUID(i, 1), tenant.owner().token(), null);
    }
    List<Connection> all = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        Connection connection = pool().getConnection();
        all.add(connection);
        try (Statement statement = connection.createStatement();
            ResultSet row =
                statement.executeQuery(
                    "SELECT current_user, current_setting('role'),"
                        + " coalesce(current_setting('app.org', true), '')")) {
          row.next();
          assertThat(row.getString(1)).isEqualTo("ow_runtime");
          assertThat(row.getString(2)).isEqualTo("none");
          assertThat(row.getString(3)).isEmpty();
        }
      }
    } finally {
      for (Connection connection : all) {
        connection.close();
      }
    }
  }

  @Test
  void roleThatFunctionsSignInAsReadsNothing() throws SQLException {
    List<String> tables;
    try (Connection superuser = bed.superuser()) {
      tables = new ArrayList<>(TenantRows.tables(superuser));
    }
    tables.addAll(
        List.of(
            "officewatch.organizations",
            "officewatch.users",
            "officewatch.sessions",
            "officewatch.refresh_tokens"));
    try (Connection connection = pool().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables) {
        assertThatThrownBy(() -> statement.executeQuery("SELECT FROM " + table))
            .as(table)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied");
      }
    }
  }

  private DataSource pool() {
    return bed.context()
        .getBean(DataSourceResolver.class)
        .resolve(bed.context().getBean(DataSource.class));
  }

  private List<String> lint(String mutation) throws SQLException {
    try (Connection connection = bed.superuser();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        if (!mutation.isEmpty()) {
          statement.execute("SET LOCAL ROLE ow_owner");
          if (mutation.contains("ROLE ow_")
              || mutation.startsWith("GRANT ow_")
              || mutation.contains("OWNER TO")) {
            statement.execute("RESET ROLE");
          }
          statement.execute("SET LOCAL search_path = officewatch");
          statement.execute(mutation);
          statement.execute("RESET ROLE; RESET search_path");
        }
        return RowSecurityLint.findings(connection);
      } finally {
        connection.rollback();
      }
    }
  }

  private void refused(Connection connection, String change) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      speakForTenant(statement);
      assertThatThrownBy(() -> statement.execute(change))
          .as(change)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    } finally {
      connection.rollback();
    }
  }

  private void speakForTenant(Statement statement) throws SQLException {
    statement.execute("SET LOCAL ROLE ow_app");
    statement.execute("SET LOCAL app.org = '" + tenant.owner().organizationId() + "'");
  }
}
