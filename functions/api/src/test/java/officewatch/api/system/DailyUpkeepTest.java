package officewatch.api.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import officewatch.api.ApiBed.Person;
import officewatch.upkeep.DailyUpkeep;
import org.junit.jupiter.api.Test;

/** What has run out goes, what has not stays, seen from outside. */
final class DailyUpkeepTest {
  private final ApiBed bed = ApiBed.get();
  private final Person person = bed.register("upkeep");

  @Test
  void anUploadThatNeverCameIsClosedAfterADay() throws Exception {
    String old = announce();
    String young = announce();
    age("invoices", "created_at", "25 hours", "id = '" + old + "'");

    upkeep();

    Answer closed = invoice(old);
    assertThat(closed.text("/status")).isEqualTo("REFUSED");
    assertThat(closed.text("/reason")).contains("Announce the upload again");
    assertThat(invoice(young).text("/status")).isEqualTo("AWAITING_UPLOAD");
  }

  @Test
  void answersToKeyedRequestsGoAfterADay() throws Exception {
    String old = keyed("old-" + person.userId());
    String young = keyed("young-" + person.userId());
    age("idempotency_keys", "created_at", "25 hours", "key = '" + old + "'");

    upkeep();

    assertThat(count("idempotency_keys WHERE key = '" + old + "'")).isZero();
    assertThat(count("idempotency_keys WHERE key = '" + young + "'")).isOne();
  }

  @Test
  void sessionsGoThirtyDaysAfterTheirEnd() throws Exception {
    Person gone = bed.register("gone");
    Person ended = bed.register("ended");
    age("sessions", "expires_at", "90 days", ownedBy(gone));
    age("sessions", "expires_at", "50 days", ownedBy(ended));

    upkeep();

    assertThat(count("sessions WHERE " + ownedBy(gone))).isZero();
    assertThat(count("sessions WHERE " + ownedBy(ended))).isPositive();
    assertThat(bed.call("GET", "/api/v1/me", person.token(), null).status()).isEqualTo(200);
  }

  @Test
  void unusedTicketsAndForgottenConnectionsGoAtTheirEnd() throws Exception {
    bed.call("POST", "/api/v1/live/tickets", person.token(), null);
    Person other = bed.register("connected");
    bed.call("POST", "/api/v1/live/tickets", other.token(), null);
    connection(person, "1 hour ago");
    connection(other, "1 hour");
    age("live_tickets", "expires_at", "31 seconds", ownedBy(person));

    upkeep();

    for (String table : List.of("live_tickets", "live_connections")) {
      assertThat(count(table + " WHERE " + ownedBy(person))).as(table).isZero();
      assertThat(count(table + " WHERE " + ownedBy(other))).as(table).isOne();
    }
  }

  private void connection(Person of, String end) throws SQLException {
    try (Connection connection = bed.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO officewatch.live_connections VALUES ('%s', '%s', '%s', '%s', now(), now() + interval '%s')"
              .formatted(
                  of.organizationId(), UUID.randomUUID(), of.userId(), UUID.randomUUID(), end));
    }
  }

  private void upkeep() {
    bed.context().getBean(DailyUpkeep.class).run();
  }

  private String announce() {
    Answer answer =
        bed.call(
            "POST",
            "/api/v1/invoices/uploads",
            person.token(),
            "{\"fileName\":\"a.pdf\",\"contentType\":\"application/pdf\",\"size\":10}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.text("/invoiceId");
  }

  private Answer invoice(String id) {
    return bed.call("GET", "/api/v1/invoices/" + id, person.token(), null);
  }

  private String keyed(String key) {
    Answer answer =
        bed.call(
            "POST",
            "/api/v1/inbound-address/rotate",
            person.token(),
            "{}",
            Map.of("Idempotency-Key", key));
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    return key;
  }

  private static String ownedBy(Person person) {
    return "user_id = '" + person.userId() + "'";
  }

  private void age(String table, String column, String by, String which) throws SQLException {
    try (Connection connection = bed.superuser();
        Statement statement = connection.createStatement()) {
      int rows =
          statement.executeUpdate(
              "UPDATE officewatch.%s SET %s = %s - interval '%s' WHERE %s"
                  .formatted(table, column, column, by, which));
      assertThat(rows).isPositive();
    }
  }

  private int count(String from) throws SQLException {
    try (Connection connection = bed.superuser();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT count(*) FROM officewatch." + from)) {
      found.next();
      return found.getInt(1);
    }
  }
}
