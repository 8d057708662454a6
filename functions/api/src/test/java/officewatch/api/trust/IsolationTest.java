package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import officewatch.api.ApiBed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * T-01, A-01, A-02, A-05, A-13: on every route and in every position an id can stand in, another
 * organisation's id is the same as one that never was, and nothing of it is told or touched.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IsolationTest {
  private static final String REQUEST_ID = "isolation-test";

  private final ApiBed bed = ApiBed.get();
  private final Tenant own = Tenant.create(bed);
  private final List<Tenant> foreign = List.of(Tenant.create(bed), Tenant.create(bed));
  private Map<Tenant, Map<String, String>> before = Map.of();

  @BeforeAll
  void sum() throws SQLException {
    Map<Tenant, Map<String, String>> sums = new HashMap<>();
    for (Tenant tenant : foreign) {
      for (RouteTable.Row row : RouteTable.ROWS) {
        row.samples().forEach(sample -> sample.places().forEach(place -> id(tenant, place)));
      }
      sums.put(tenant, TenantRows.of(bed, tenant.owner()));
    }
    before = sums;
  }

  static List<RouteTable.Row> rows() {
    return RouteTable.ROWS;
  }

  @Test
  void everyRouteHasARow() {
    assertThat(RouteTable.ROWS.stream().map(RouteTable.Row::route))
        .containsExactlyInAnyOrderElementsOf(Routes.declared().keySet());
  }

  @Test
  void everyPlaceInAPathIsVaried() {
    for (RouteTable.Row row : RouteTable.ROWS) {
      if (row.route().contains("{id}")) {
        assertThat(row.samples()).as(row.route()).allMatch(sample -> sample.path().contains("/${"));
      }
    }
  }

  /** A table without a foreign row would make the matrix blind for it. */
  @Test
  void foreignOrganizationsHaveRowsInEveryTable() throws SQLException {
    try (Connection connection = bed.superuser()) {
      assertThat(before.get(foreign.getFirst()))
          .hasSizeGreaterThan(TenantRows.tables(connection).size());
    }
    assertThat(before.get(foreign.getFirst()))
        .allSatisfy((table, sum) -> assertThat(sum).as(table).doesNotStartWith("0 "));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void foreignIdsAreLikeIdsThatNeverWere(RouteTable.Row row) throws SQLException {
    for (Sample sample : row.samples()) {
      ApiBed.Answer session = login();
      for (String place : sample.places()) {
        if (isVaried(place)) {
          compare(sample, place, session.text("/accessToken"));
        }
      }
      succeedsWithOwnIds(sample, session);
    }
    for (Tenant tenant : foreign) {
      assertThat(TenantRows.of(bed, tenant.owner())).as(row.route()).isEqualTo(before.get(tenant));
    }
  }

  private void compare(Sample sample, String place, String token) {
    Map<String, String> mine = own.more();
    ApiBed.Answer never =
        call(sample.with(other -> other.equals(place) ? random(place) : mine(mine, other)), token);
    ErrorContract.check(sample.toString(), never);
    for (Tenant tenant : foreign) {
      Sample request =
          sample.with(other -> other.equals(place) ? id(tenant, place) : mine(mine, other));
      ApiBed.Answer answer = call(request, token);
      tellsNothing(request, answer);
      assertThat(answer.status()).as("%s: %s", request, answer).isEqualTo(never.status());
      assertThat(answer.body()).as(request.toString()).isEqualTo(never.body());
      assertThat(headers(answer)).as(request.toString()).isEqualTo(headers(never));
    }
  }

  /** Else the comparison above would compare one refusal with another. */
  private void succeedsWithOwnIds(Sample sample, ApiBed.Answer session) {
    Map<String, String> mine = new HashMap<>(own.more());
    mine.put("refreshToken", session.text("/refreshToken"));
    Sample request = sample.with(place -> mine(mine, place));
    ApiBed.Answer answer = call(request, session.text("/accessToken"));
    tellsNothing(request, answer);
    if (!sample.path().equals("/api/v1/organizations") || sample.body() == null) {
      assertThat(answer.status()).as("%s: %s", request, answer).isLessThan(400);
    } else {
      // Who owns a team organisation cannot found another.
      assertThat(answer.status()).isEqualTo(409);
    }
  }

  private void tellsNothing(Sample request, ApiBed.Answer answer) {
    String told =
        (answer.body() + answer.event().getHeaders() + answer.event().getMultiValueHeaders())
            .toLowerCase(Locale.ROOT);
    for (Tenant tenant : foreign) {
      assertThat(told).as(request.toString()).doesNotContain(tenant.canary());
      tenant
          .ids()
          .forEach((kind, id) -> assertThat(told).as("%s: %s", request, kind).doesNotContain(id));
    }
  }

  private boolean isVaried(String place) {
    return place.startsWith("cursor:") || own.ids().containsKey(place);
  }

  private String mine(Map<String, String> mine, String place) {
    return switch (place) {
      case "new" -> UUID.randomUUID().toString();
      case "email" -> own.owner().email();
      default ->
          place.startsWith("cursor:")
              ? id(own, place)
              : java.util.Objects.requireNonNull(mine.get(place), place);
    };
  }

  private static String id(Tenant tenant, String place) {
    return place.startsWith("cursor:")
        ? tenant.cursor(place.substring("cursor:".length()))
        : tenant.ids().getOrDefault(place, "");
  }

  private static String random(String place) {
    if (!place.startsWith("cursor:")) {
      return UUID.randomUUID().toString();
    }
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private ApiBed.Answer login() {
    return bed.call(
        "POST",
        "/api/v1/auth/login",
        null,
        "{\"email\":\"%s\",\"password\":\"a long enough password\"}"
            .formatted(own.owner().email()));
  }

  private ApiBed.Answer call(Sample sample, String token) {
    return bed.call(
        sample.method(), sample.path(), token, sample.body(), Map.of("X-Request-Id", REQUEST_ID));
  }

  private static Map<String, String> headers(ApiBed.Answer answer) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (answer.event().getHeaders() != null) {
      headers.putAll(answer.event().getHeaders());
    }
    answer
        .event()
        .getMultiValueHeaders()
        .forEach((name, values) -> headers.put(name, values.toString()));
    headers.remove("Date");
    return headers;
  }
}
