package officewatch.api.trust;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import officewatch.api.ApiBed;

/** Looks at an organisation's rows behind the API, in whatever tables there are. */
final class TenantRows {
  private static final String TABLES =
      "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = 'officewatch' AND c.relkind IN ('r', 'p') AND EXISTS (SELECT FROM"
          + " pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organization_id'"
          + " AND NOT a.attisdropped) ORDER BY 1";

  private TenantRows() {}

  /** Tables with an organisation in every row. */
  static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add("officewatch." + rows.getString(1));
      }
    }
    return tables;
  }

  /** Number of rows and their checksum, by table. */
  static Map<String, String> of(ApiBed bed, ApiBed.Person owner) throws SQLException {
    Map<String, String> sums = new TreeMap<>();
    try (Connection connection = bed.superuser()) {
      String organization = "= '" + owner.organizationId() + "'";
      for (String table : tables(connection)) {
        sums.put(table, sum(connection, table, "organization_id " + organization));
      }
      sums.put("organization", sum(connection, "officewatch.organizations", "id " + organization));
      String user = "= '" + owner.userId() + "'";
      sums.put("user", sum(connection, "officewatch.users", "id " + user));
      sums.put("sessions", sum(connection, "officewatch.sessions", "user_id " + user));
    }
    return sums;
  }

  private static String sum(Connection connection, String table, String where) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text),"
                    + " '')) FROM "
                    + table
                    + " t WHERE "
                    + where)) {
      row.next();
      return row.getString(1);
    }
  }
}
