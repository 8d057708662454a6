package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import officewatch.api.runtime.manifest.ManifestWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** no column of any table can be set by naming it in a body that does not have it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MassAssignmentTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

  private final ApiBed bed = ApiBed.get();
  private final Tenant tenant = Tenant.create(bed);
  private final Map<String, String> ids = tenant.more();
  private final Set<String> names = names();
  private final JsonNode document = document();

  static List<RouteTable.Row> rows() {
    return RouteTable.ROWS.stream().filter(row -> row.samples().getFirst().body() != null).toList();
  }

  @Test
  void knowsTheColumns() {
    assertThat(names)
        .contains("role", "organization_id", "organizationId", "is_owner", "isOwner", "_class")
        .hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void refusesEveryFieldThatIsNotItsOwn(RouteTable.Row row) throws IOException, SQLException {
    Sample sample = filled(row);
    Set<String> own = ownFields(row.route());
    assertThat(own).as(row.route()).isNotEmpty();
    Map<String, String> before = TenantRows.of(bed, tenant.owner());
    for (String name : names) {
      if (!own.contains(name)) {
        ObjectNode body = (ObjectNode) JSON.readTree(sample.body());
        Answer answer = send(sample, body.put(name, "ADMIN").toString());
        ErrorContract.check(sample + " " + name, answer);
        assertThat(answer.status()).as("%s with %s: %s", sample, name, answer).isEqualTo(400);
      }
    }
    assertThat(TenantRows.of(bed, tenant.owner())).as(row.route()).isEqualTo(before);
  }

  /** Parsers differ in which of two equal names they take. */
  @ParameterizedTest
  @MethodSource("rows")
  void refusesANameTwice(RouteTable.Row row) {
    Sample sample = filled(row);
    String body = Objects.requireNonNull(sample.body());
    String name = body.substring(0, body.indexOf(':'));
    Answer answer = send(sample, name + ":null," + body.substring(1));
    assertThat(answer.text("/code")).as(row.route()).isEqualTo("malformed_json");
  }

  private Sample filled(RouteTable.Row row) {
    return row.samples()
        .getFirst()
        .with(place -> ids.getOrDefault(place, UUID.randomUUID().toString()));
  }

  private Answer send(Sample sample, String body) {
    return bed.call(sample.method(), sample.path(), tenant.owner().token(), body);
  }

  private Set<String> ownFields(String route) {
    String[] parts = route.split(" ", 2);
    JsonNode schema =
        document
            .path("paths")
            .path(parts[1])
            .path(parts[0].toLowerCase(java.util.Locale.ROOT))
            .at("/requestBody/content/application~1json/schema");
    Set<String> fields = new TreeSet<>();
    collect(schema, fields);
    return fields;
  }

  private void collect(JsonNode schema, Set<String> fields) {
    schema.path("properties").fieldNames().forEachRemaining(fields::add);
    schema.path("allOf").forEach(part -> collect(part, fields));
    String reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      collect(document.at(reference.substring(1)), fields);
    }
  }

  private static JsonNode document() {
    try (InputStream stream =
        Objects.requireNonNull(
            ManifestWriter.class
                .getClassLoader()
                .getResourceAsStream(ManifestWriter.API_DOCUMENT))) {
      return JSON.readTree(stream);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every column as it is and as a client would spell it, and what other products fell for. */
  private Set<String> names() {
    Set<String> found =
        new TreeSet<>(
            List.of(
                "_class",
                "@type",
                "__proto__",
                "constructor",
                "isSuperadmin",
                "is_admin",
                "Role",
                "ROLE",
                "rоle"));
    try (Connection connection = bed.superuser();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT DISTINCT column_name FROM information_schema.columns"
                    + " WHERE table_schema = 'officewatch'")) {
      while (rows.next()) {
        String column = rows.getString(1);
        found.add(column);
        found.add(
            UNDERSCORE
                .matcher(column)
                .replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT)));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
