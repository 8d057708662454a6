package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was changed stands on the trail, once, and nobody changes the trail unseen. */
final class AuditTest {
  private static final String EVENTS = "/api/v1/audit-events";
  private static final String VERIFY = "/api/v1/audit-events/verify";

  private final ApiBed bed = ApiBed.get();
  private final Tenant tenant = Tenant.create(bed);
  private final ApiBed.Person owner = tenant.owner();
  private final String subscription = "/api/v1/subscriptions/" + tenant.ids().get("subscription");

  @Test
  void changeNamesWhoWhatBeforeAndAfter() {
    assertThat(change("{\"plan\":\"Team\"}", "req-1").status()).isEqualTo(200);
    JsonNode event =
        events("?subjectId=" + tenant.ids().get("subscription") + "&limit=1").at("/items/0");
    assertThat(event.at("/action").asText()).isEqualTo("subscription.updated");
    assertThat(event.at("/actor/kind").asText()).isEqualTo("USER");
    assertThat(event.at("/actor/userId").asText()).isEqualTo(owner.userId());
    assertThat(event.at("/actor/requestId").asText()).isEqualTo("req-1");
    assertThat(event.at("/subject/id").asText()).isEqualTo(tenant.ids().get("subscription"));
    assertThat(event.at("/changes"))
        .singleElement()
        .hasToString(
            "{\"field\":\"plan\",\"before\":\"%s\",\"after\":\"Team\"}".formatted(tenant.canary()));
  }

  @Test
  void refusedChangeLeavesNothing() {
    long before = verified().at("/events").asLong();
    assertThat(
            change("{\"plan\":\"Team\",\"amount\":{\"amount\":\"x\",\"currency\":\"EUR\"}}", "r"))
        .extracting(Answer::status)
        .isEqualTo(400);
    assertThat(verified().at("/events").asLong()).isEqualTo(before);
  }

  @Test
  void decisionOfAPersonIsOnTheTrail() {
    String finding = tenant.ids().get("finding");
    bed.call(
        "POST",
        "/api/v1/findings/" + finding + "/tolerate",
        owner.token(),
        "{\"reason\":\"as agreed\"}");
    assertThat(events("?subjectId=" + finding).at("/items/0/changes").toString())
        .contains("TOLERATED", "as agreed", "\"decisionReason\"");
  }

  /** The documented way to verify without OfficeWatch. */
  @Test
  void hashesFollowFromTheEntries() throws Exception {
    change("{\"plan\":\"Team\"}", "r");
    byte[] hash = new byte[32];
    List<JsonNode> newestFirst = events("?limit=200").findParents("entry");
    for (JsonNode event : newestFirst.reversed()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(hash);
      hash = digest.digest(event.at("/entry").asText().getBytes("UTF-8"));
      assertThat(event.at("/hash").asText()).isEqualTo(HexFormat.of().formatHex(hash));
    }
    assertThat(verified().at("/hash").asText()).isEqualTo(HexFormat.of().formatHex(hash));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 CHANGED | UPDATE audit_events SET entry = concat(entry, ' ') WHERE sequence = 3
          3 MISSING | DELETE FROM audit_events WHERE sequence = 3
          4 CHANGED | UPDATE audit_events SET hash = sha256('x') WHERE sequence = 3
          last MISSING | DELETE FROM audit_events WHERE sequence = last
          last END | UPDATE audit_chains SET hash = sha256('x') WHERE true
          """)
  void tamperingIsFoundAndWhere(String fault, String tampering) throws SQLException {
    IntStream.range(0, 4).forEach(number -> change("{\"plan\":\"Plan " + number + "\"}", "r"));
    assertThat(verified().at("/intact").asBoolean()).isTrue();
    String last = verified().at("/sequence").asText();
    try (Connection connection = bed.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("SET search_path = officewatch");
      assertThat(
              statement.executeUpdate(
                  tampering.replace("= last", "= " + last)
                      + " AND organization_id = '"
                      + owner.organizationId()
                      + "'"))
          .isEqualTo(1);
    }
    String[] expected = fault.replace("last", last).split(" ", 2);
    JsonNode found = verified();
    assertThat(found.at("/intact").asBoolean()).isFalse();
    assertThat(found.at("/faults"))
        .anySatisfy(
            each -> {
              assertThat(each.at("/sequence").asText()).isEqualTo(expected[0]);
              assertThat(each.at("/kind").asText()).isEqualTo(expected[1]);
            });
  }

  @Test
  void parallelChangesFollowEachOther() {
    long before = verified().at("/events").asLong();
    List<Callable<Answer>> changes =
        IntStream.range(0, 32)
            .<Callable<Answer>>mapToObj(
                number -> () -> change("{\"plan\":\"" + UUID.randomUUID() + "\"}", "r" + number))
            .toList();
    long changed = Together.run(changes).stream().filter(each -> each.status() == 200).count();
    assertThat(changed).isEqualTo(32);
    JsonNode verified = verified();
    assertThat(verified.at("/intact").asBoolean()).isTrue();
    assertThat(verified.at("/events").asLong()).isEqualTo(before + 32);
  }

  private Answer change(String body, String requestId) {
    return bed.call("PATCH", subscription, owner.token(), body, Map.of("X-Request-Id", requestId));
  }

  private JsonNode events(String query) {
    Answer answer = bed.call("GET", EVENTS + query, owner.token(), null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode verified() {
    Answer answer = bed.call("GET", VERIFY, owner.token(), null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
