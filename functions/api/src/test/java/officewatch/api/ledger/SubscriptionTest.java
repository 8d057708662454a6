package officewatch.api.ledger;

import static officewatch.api.ledger.Requests.PATH;
import static officewatch.api.ledger.Requests.body;
import static officewatch.api.ledger.Requests.create;
import static officewatch.api.ledger.Requests.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import officewatch.api.ApiBed.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubscriptionTest {
  private final ApiBed bed = ApiBed.get();

  @Test
  void createdIsReadAsCreated() {
    Person ann = bed.register("ann");
    String more =
        "\"plan\":\" Pro \",\"seats\":12,\"department\":\"IT\",\"ownerId\":\"%s\",\"startedOn\":\"2026-01-31\","
                .formatted(ann.userId())
            + "\"initialTermMonths\":12,\"renewalTermMonths\":12,\"notice\":{\"number\":30,\"unit\":\"DAYS\"},\"attributes\":{\"cost"
            + " centre\":\"4711\"},\"status\":\"TRIAL\",";
    Answer created = create(bed, ann, body(more));
    assertThat(created.header("ETag")).isEqualTo("\"1\"");
    Answer read = bed.call("GET", created.header("Location"), ann.token(), null);
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.text("/vendor/catalogKey")).isEqualTo("slack");
    assertThat(read.text("/plan")).isEqualTo("Pro");
    assertThat(read.text("/ownerId")).isEqualTo(ann.userId());
    assertThat(read.text("/attributes/cost centre")).isEqualTo("4711");
    assertThat(read.text("/autoRenew")).isEqualTo("true");
    assertThat(read.text("/notice/wording")).isEqualTo("UNKNOWN");
    assertThat(read.text("/state")).isEqualTo("TRIAL");
    assertThat(read.text("/renewalDate")).endsWith("-01-31");
    assertThat(read.text("/noticeDeadline")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "540, USD, ANNUAL, 540.00, 45.00",
    "12000, JPY, ANNUAL, 12000, 1000",
    "1.5, KWD, MONTHLY, 1.500, 1.500",
    "100.00, EUR, WEEKLY, 100.00, 434.81",
    "10.00, USD, USAGE, 10.00, null",
    "10.00, USD, ONE_TIME, 10.00, null",
  })
  void moneyHasTheDecimalsOfItsCurrency(
      String amount, String currency, String cycle, String shown, String monthly) {
    Person ann = bed.register("ann");
    String body =
        "{\"vendor\":\"zoom\",%s,\"cycle\":\"%s\"}".formatted(money(amount, currency), cycle);
    Answer answer = create(bed, ann, body);
    assertThat(answer.text("/amount/amount")).isEqualTo(shown);
    assertThat(answer.json().at("/monthlyAmount").path("amount").asText("null")).isEqualTo(monthly);
  }

  @Test
  void oneVendorForKeyNameAndId() {
    Person ann = bed.register("ann");
    Answer byKey = create(bed, ann, body(""));
    String vendor = byKey.text("/vendor/id");
    Answer byName = create(bed, ann, body("").replace("\"slack\"", "\"Slack\""));
    Answer byId =
        create(
            bed, ann, body("").replace("\"vendor\":\"slack\"", "\"vendorId\":\"" + vendor + "\""));
    assertThat(List.of(byName.text("/vendor/id"), byId.text("/vendor/id"))).containsOnly(vendor);
  }

  @Test
  void patchReplacesRemovesAndLeaves() {
    Person ann = bed.register("ann");
    String more =
        "\"plan\":\"Pro\",\"seats\":3,\"attributes\":{\"a\":\"1\",\"b\":\"2\"},\"notice\":{\"number\":1,\"unit\":\"MONTHS\"},";
    String path = create(bed, ann, body(more)).header("Location");
    Answer changed =
        bed.call(
            "PATCH",
            path,
            ann.token(),
            "{\"plan\":null,\"attributes\":{\"a\":null,\"c\":\"3\"},\"notice\":{\"number\":2},\"vendor\":\"zoom\"}",
            Map.of("Content-Type", "application/merge-patch+json"));
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(changed.json().at("/plan").isNull()).isTrue();
    assertThat(changed.json().at("/attributes").toString()).isEqualTo("{\"b\":\"2\",\"c\":\"3\"}");
    assertThat(changed.json().at("/notice").toString())
        .isEqualTo("{\"number\":2,\"unit\":\"MONTHS\",\"wording\":\"UNKNOWN\"}");
    assertThat(changed.text("/seats")).isEqualTo("3");
    assertThat(changed.text("/vendor/catalogKey")).isEqualTo("zoom");
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(bed.call("GET", path, ann.token(), null).body()).isEqualTo(changed.body());
  }

  @Test
  void aStaleChangeChangesNothing() {
    Person ann = bed.register("ann");
    String path = create(bed, ann, body("")).header("Location");
    Map<String, String> first = Map.of("If-Match", "\"1\"");
    assertThat(bed.call("PATCH", path, ann.token(), "{\"seats\":1}", first).status())
        .isEqualTo(200);
    assertThat(bed.call("PATCH", path, ann.token(), "{\"seats\":2}", first).status())
        .isEqualTo(412);
    assertThat(bed.call("DELETE", path, ann.token(), null, first).status()).isEqualTo(412);
    Answer now = bed.call("GET", path, ann.token(), null);
    assertThat(now.text("/seats")).isEqualTo("1");
    assertThat(now.text("/status")).isEqualTo("ACTIVE");
  }

  @Test
  void changesAtTheSameTimeAreAllKept() throws Exception {
    Person ann = bed.register("ann");
    String path = create(bed, ann, body("")).header("Location");
    List<Callable<Integer>> changes = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String patch = "{\"attributes\":{\"k%d\":\"v\"}}".formatted(i);
      changes.add(() -> bed.call("PATCH", path, ann.token(), patch).status());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<Integer> status : threads.invokeAll(changes)) {
        assertThat(status.get()).isEqualTo(200);
      }
    }
    assertThat(bed.call("GET", path, ann.token(), null).json().at("/attributes").size())
        .isEqualTo(24);
  }

  @Test
  void archivedStaysReadable() {
    Person ann = bed.register("ann");
    Answer created = create(bed, ann, body("\"startedOn\":\"2026-01-01\","));
    String path = created.header("Location");
    Answer archived = bed.call("DELETE", path, ann.token(), null);
    assertThat(archived.status()).isEqualTo(200);
    assertThat(archived.text("/status")).isEqualTo("ARCHIVED");
    assertThat(archived.text("/archivedAt")).isNotEqualTo("null");
    assertThat(archived.json().at("/renewalDate").isNull()).isTrue();
    assertThat(bed.call("DELETE", path, ann.token(), null).body()).isEqualTo(archived.body());
    assertThat(bed.call("GET", path, ann.token(), null).body()).isEqualTo(archived.body());
    assertThat(bed.call("GET", PATH, ann.token(), null).json().at("/items")).isEmpty();
    assertThat(bed.call("GET", PATH + "?status=ARCHIVED", ann.token(), null).text("/items/0/id"))
        .isEqualTo(created.text("/id"));
    Answer change = bed.call("PATCH", path, ann.token(), "{\"seats\":2}");
    assertThat(change.status()).isEqualTo(409);
    assertThat(change.text("/code")).isEqualTo("subscription_archived");
  }

  @Test
  void aKeyedRequestIsDoneOnce() {
    Person ann = bed.register("ann");
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = bed.call("POST", PATH, ann.token(), body(""), key);
    Answer again = bed.call("POST", PATH, ann.token(), body(""), key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(bed.call("POST", PATH, ann.token(), body("\"seats\":1,"), key).status())
        .isEqualTo(422);
    assertThat(bed.call("GET", PATH, ann.token(), null).json().at("/items")).hasSize(1);
  }

  @Test
  void rolesDecideWhatIsAllowed() throws SQLException {
    Person ann = bed.register("ann");
    String path = create(bed, ann, body("")).header("Location");
    String member = memberToken(ann, "MEMBER");
    assertThat(bed.call("GET", path, member, null).status()).isEqualTo(200);
    assertThat(bed.call("GET", PATH, member, null).status()).isEqualTo(200);
    assertThat(bed.call("POST", PATH, member, body("")).status()).isEqualTo(403);
    assertThat(bed.call("PATCH", path, member, "{\"seats\":1}").status()).isEqualTo(403);
    String moderator = memberToken(ann, "MODERATOR");
    assertThat(bed.call("POST", PATH, moderator, body("")).status()).isEqualTo(201);
    assertThat(bed.call("PATCH", path, moderator, "{\"seats\":1}").status()).isEqualTo(200);
    assertThat(bed.call("DELETE", path, moderator, null).status()).isEqualTo(403);
    assertThat(
            IntStream.of(
                bed.call("GET", PATH, null, null).status(),
                bed.call("GET", path, null, null).status(),
                bed.call("POST", PATH, null, body("")).status(),
                bed.call("PATCH", path, null, "{}").status(),
                bed.call("DELETE", path, null, null).status()))
        .containsOnly(401);
  }

  private String memberToken(Person host, String role) throws SQLException {
    Person guest = bed.register("guest");
    try (Connection connection = bed.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO officewatch.memberships VALUES ('%s', '%s', '%s', false, now())"
              .formatted(host.organizationId(), guest.userId(), role));
    }
    String target = "{\"organizationId\":\"" + host.organizationId() + "\"}";
    Answer switched = bed.call("POST", "/api/v1/auth/switch", guest.token(), target);
    assertThat(switched.status()).as(switched.toString()).isEqualTo(200);
    return switched.text("/accessToken");
  }
}
