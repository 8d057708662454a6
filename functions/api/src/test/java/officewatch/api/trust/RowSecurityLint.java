package officewatch.api.trust;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * T-03, A-02, A-07: what must be true of the catalogue so that row-level security holds. Each
 * finding begins with its rule.
 */
final class RowSecurityLint {
  private static final String TABLES =
      """
      WITH t AS (
        SELECT c.*, c.oid AS id,
               CASE WHEN c.relname = 'organizations' THEN 'id' ELSE 'organization_id' END AS tenant
        FROM pg_class c
        WHERE c.relnamespace = 'officewatch'::regnamespace AND c.relkind IN ('r', 'p')
          AND c.relname NOT IN ('users', 'sessions', 'refresh_tokens', 'flyway_schema_history')),
      keyed AS (SELECT t.*, a.attnum AS tenant_column
        FROM t JOIN pg_attribute a ON a.attrelid = t.id AND a.attname = t.tenant AND NOT a.attisdropped)
      """;

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "protected",
              """
              SELECT relname || ' has no organization_id' FROM t
              WHERE id NOT IN (SELECT id FROM keyed)
              UNION ALL
              SELECT relname || ' is not under forced row security' FROM keyed
              WHERE NOT (relrowsecurity AND relforcerowsecurity)
              """),
          new Rule(
              "roles",
              """
              SELECT rolname || ' has too many rights' FROM pg_roles
              WHERE rolname LIKE 'ow\\_%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
                OR rolinherit OR rolreplication OR rolcanlogin <> (rolname = 'ow_runtime'))
              UNION ALL
              SELECT m.member::regrole || ' may become ' || m.roleid::regrole FROM pg_auth_members m
              WHERE m.member::regrole::text LIKE 'ow\\_%' AND NOT (m.member = 'ow_runtime'::regrole
                AND m.roleid::regrole::text IN
                  ('ow_app', 'ow_identity', 'ow_access', 'ow_routing', 'ow_sweeper')
                AND NOT m.admin_option AND NOT m.inherit_option)
              UNION ALL
              SELECT relname || ' belongs to ' || relowner::regrole FROM pg_class
              WHERE relnamespace = 'officewatch'::regnamespace AND relowner <> 'ow_owner'::regrole
                AND relname NOT LIKE 'flyway%'
              """),
          new Rule(
              "policy",
              """
              SELECT relname || ' has not exactly one policy for ow_app' FROM keyed
              WHERE (SELECT count(*) FROM pg_policy p WHERE p.polrelid = keyed.id AND p.polpermissive
                AND (p.polroles = ARRAY[0::oid] OR 'ow_app'::regrole::oid = ANY (p.polroles))) <> 1
              UNION ALL
              SELECT relname || ' has the policy ' || polname FROM keyed JOIN pg_policy ON polrelid = keyed.id
              WHERE (relname, polname, polcmd, polroles) NOT IN (
                VALUES ('organizations'::name, 'identity'::name, '*'::"char", ARRAY['ow_identity'::regrole::oid]),
                       ('organizations', 'access', 'r', ARRAY['ow_access'::regrole::oid]),
                       ('memberships', 'identity', '*', ARRAY['ow_identity'::regrole::oid]),
                       ('memberships', 'access', 'r', ARRAY['ow_access'::regrole::oid]),
                       ('outbox', 'sweeper', '*', ARRAY['ow_sweeper'::regrole::oid]),
                       ('idempotency_keys', 'sweeper', '*', ARRAY['ow_sweeper'::regrole::oid]),
                       ('invoices', 'sweeper', 'r', ARRAY['ow_sweeper'::regrole::oid]),
                       ('live_tickets', 'sweeper', '*', ARRAY['ow_sweeper'::regrole::oid]),
                       ('live_connections', 'sweeper', '*', ARRAY['ow_sweeper'::regrole::oid]),
                       ('live_connections', 'routing', 'r', ARRAY['ow_routing'::regrole::oid]),
                       ('inbound_addresses', 'routing', 'r', ARRAY['ow_routing'::regrole::oid]))
                AND NOT (polname = 'tenant' AND polcmd = '*' AND polroles = ARRAY['ow_app'::regrole::oid]
                  AND pg_get_expr(polqual, polrelid) = pg_get_expr(polwithcheck, polrelid))
              """),
          new Rule(
              "expression",
              """
              SELECT relname || ': ' || pg_get_expr(polqual, polrelid) FROM keyed
              JOIN pg_policy ON polrelid = keyed.id AND polname = 'tenant'
              WHERE pg_get_expr(polqual, polrelid) <> format(
                '(%s = (NULLIF(current_setting(''app.org''::text, true), ''''::text))::uuid)', tenant)
              """),
          new Rule(
              "unique",
              """
              SELECT relname || ' is unique over organisations: ' || i.indexrelid::regclass FROM keyed
              JOIN pg_index i ON i.indrelid = keyed.id AND i.indisunique
              WHERE NOT tenant_column = ANY (i.indkey::int2[])
                AND i.indexrelid::regclass::text NOT IN (
                  'officewatch.organizations_slug_key', 'officewatch.inbound_addresses_local_part_key',
                  'officewatch.live_connections_connection_id_key',
                  'officewatch.one_solo_organization_each', 'officewatch.one_owned_team_each')
              """),
          new Rule(
              "reference",
              """
              SELECT relname || ' refers across organisations: ' || f.conname FROM keyed
              JOIN pg_constraint f ON f.conrelid = keyed.id AND f.contype = 'f'
              WHERE f.confrelid NOT IN ('officewatch.users'::regclass, 'officewatch.organizations'::regclass)
                AND NOT EXISTS (
                  SELECT FROM keyed other, generate_subscripts(f.conkey, 1) n
                  WHERE other.id = f.confrelid AND f.conkey[n] = keyed.tenant_column
                    AND f.confkey[n] = other.tenant_column)
              """),
          new Rule(
              "view",
              """
              SELECT relname || ' shows what its owner sees' FROM pg_class
              WHERE relnamespace = 'officewatch'::regnamespace AND relkind = 'v'
                AND NOT coalesce(reloptions, '{}') && ARRAY['security_invoker=true', 'security_invoker=on']
              """),
          new Rule(
              "definer",
              """
              SELECT relname || ' is a copy without policies' FROM pg_class
              WHERE relnamespace = 'officewatch'::regnamespace AND relkind = 'm'
              UNION ALL
              SELECT proname || ' runs with its owner''s rights' FROM pg_proc
              WHERE pronamespace = 'officewatch'::regnamespace AND prosecdef
              """),
          new Rule(
              "setting",
              """
              SELECT 'a role or database sets ' || setting FROM pg_db_role_setting, unnest(setconfig) setting
              WHERE setting ~* '^(app\\.|role=|row_security=|session_authorization=)'
              UNION ALL
              SELECT proname || ' changes a setting' FROM pg_proc
              WHERE pronamespace = 'officewatch'::regnamespace
                AND (proconfig IS NOT NULL OR prosrc ~* 'set_config|set +(session|local|role)')
              """),
          new Rule(
              "grant",
              """
              SELECT relname || ': ' || privilege_type || ' for '
                || CASE grantee WHEN 0 THEN 'everybody' ELSE grantee::regrole::text END
              FROM pg_class, aclexplode(relacl)
              WHERE relnamespace = 'officewatch'::regnamespace AND grantee <> relowner
                AND (privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') OR grantee = 0
                  OR grantee = 'ow_runtime'::regrole OR is_grantable)
              UNION ALL
              SELECT relname || ' is for sign-in only' FROM pg_class, aclexplode(relacl)
              WHERE relnamespace = 'officewatch'::regnamespace
                AND relname IN ('users', 'sessions', 'refresh_tokens')
                AND grantee NOT IN (relowner, 'ow_identity'::regrole, 'ow_access'::regrole)
                AND NOT (grantee = 'ow_sweeper'::regrole AND privilege_type = 'DELETE'
                  AND relname <> 'users')
              UNION ALL
              SELECT 'schema: ' || privilege_type FROM pg_namespace, aclexplode(nspacl)
              WHERE nspname = 'officewatch' AND grantee <> nspowner AND privilege_type <> 'USAGE'
              """));

  private RowSecurityLint() {}

  /** What is wrong; nothing when all is well. Leaves the transaction as it was. */
  static List<String> findings(Connection connection) throws SQLException {
    List<String> findings = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (Rule rule : RULES) {
        try (ResultSet rows = statement.executeQuery(TABLES + rule.query)) {
          while (rows.next()) {
            findings.add(rule.name + ": " + rows.getString(1));
          }
        }
      }
    }
    for (String table : TenantRows.tables(connection)) {
      probe(connection, table, findings);
    }
    return findings;
  }

  /** Nobody's rows are seen for no organisation and for one that is not there. */
  private static void probe(Connection connection, String table, List<String> findings)
      throws SQLException {
    for (String scope :
        new String[] {
          "", "SET LOCAL app.org = ''", "SET LOCAL app.org = '" + new java.util.UUID(7, 7) + "'"
        }) {
      Savepoint start = connection.setSavepoint();
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET LOCAL ROLE ow_app");
        if (!scope.isEmpty()) {
          statement.execute(scope);
        }
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
          row.next();
          if (row.getLong(1) != 0) {
            findings.add(
                "probe: %s shows %d rows after '%s'".formatted(table, row.getLong(1), scope));
          }
        }
      } catch (SQLException e) {
        findings.add("probe: %s after '%s': %s".formatted(table, scope, e.getMessage()));
      } finally {
        connection.rollback(start);
      }
    }
  }

  private record Rule(String name, String query) {}
}
