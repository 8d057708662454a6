package officewatch.api.ledger;

import static officewatch.api.ledger.Requests.PATH;
import static officewatch.api.ledger.Requests.body;
import static officewatch.api.ledger.Requests.create;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import officewatch.api.ApiBed.Person;
import org.junit.jupiter.api.Test;

final class SubscriptionListTest {
  private final ApiBed bed = ApiBed.get();

  @Test
  void pagesHoldEveryOneOnceNewestFirst() {
    Person ann = bed.register("ann");
    List<String> created = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      created.addFirst(create(bed, ann, body("")).text("/id"));
    }
    List<String> read = new ArrayList<>();
    String next = "/api/v1/subscriptions?limit=25";
    int pages = 0;
    while (!next.isEmpty()) {
      Answer page = bed.call("GET", next, ann.token(), null);
      assertThat(page.status()).as(page.toString()).isEqualTo(200);
      page.json().at("/items").forEach(item -> read.add(item.path("id").asText()));
      String link = page.header("Link");
      assertThat(link.isEmpty()).isEqualTo(page.json().at("/nextCursor").isNull());
      assertThat(link).contains(link.isEmpty() ? "" : page.text("/nextCursor"));
      next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
      pages++;
    }
    assertThat(read).isEqualTo(created);
    assertThat(pages).isEqualTo(3);
    assertThat(bed.call("GET", PATH, ann.token(), null).json().at("/items")).hasSize(50);
  }

  @Test
  void aCursorBelongsToItsList() {
    Person ann = bed.register("ann");
    Person bob = bed.register("bob");
    for (int i = 0; i < 3; i++) {
      create(bed, ann, body(""));
      create(bed, bob, body(""));
    }
    String cursor =
        "cursor=" + bed.call("GET", PATH + "?limit=1", ann.token(), null).text("/nextCursor");
    assertThat(bed.call("GET", PATH + "?" + cursor, ann.token(), null).status()).isEqualTo(200);
    for (Answer refused :
        List.of(
            bed.call("GET", PATH + "?" + cursor, bob.token(), null),
            bed.call("GET", PATH + "?q=slack&" + cursor, ann.token(), null),
            bed.call("GET", PATH + "?cursor=broken", ann.token(), null))) {
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.text("/errors/0/pointer")).isEqualTo("/cursor");
    }
  }

  @Test
  void filtersSelect() {
    Person ann = bed.register("ann");
    Answer slack = create(bed, ann, body("\"plan\":\"Business 100%_\",\"status\":\"PAUSED\","));
    Answer zoom = create(bed, ann, body("").replace("\"slack\"", "\"zoom\""));
    String slackId = slack.text("/id");
    String zoomId = zoom.text("/id");
    assertThat(ids(ann, "")).containsExactly(zoomId, slackId);
    assertThat(ids(ann, "?status=PAUSED")).containsExactly(slackId);
    assertThat(ids(ann, "?vendorId=" + zoom.text("/vendor/id"))).containsExactly(zoomId);
    assertThat(ids(ann, "?vendorId=" + UUID.randomUUID())).isEmpty();
    assertThat(ids(ann, "?q=SLACK")).containsExactly(slackId);
    assertThat(ids(ann, "?q=100%_")).containsExactly(slackId);
    assertThat(ids(ann, "?q=%")).containsExactly(slackId);
    assertThat(ids(ann, "?q=nothing")).isEmpty();
    assertThat(bed.call("GET", PATH + "?status=x", ann.token(), null).text("/errors/0/pointer"))
        .isEqualTo("/status");
    assertThat(bed.call("GET", PATH + "?limit=201", ann.token(), null).status()).isEqualTo(400);
  }

  @Test
  void everyWriteIsSeenAtOnce() {
    Person ann = bed.register("ann");
    assertThat(cacheOf(ann)).isEqualTo("MISS");
    for (int i = 1; i <= 5; i++) {
      String path = create(bed, ann, body("\"seats\":0,")).header("Location");
      assertThat(ids(ann, "")).hasSize(i);
      assertThat(cacheOf(ann)).isEqualTo("HIT");
      bed.call("PATCH", path, ann.token(), "{\"seats\":" + i + "}");
      Answer changed = bed.call("GET", PATH, ann.token(), null);
      assertThat(changed.header("X-Cache")).isEqualTo("MISS");
      assertThat(changed.text("/items/0/seats")).isEqualTo(String.valueOf(i));
    }
    String path = PATH + "/" + ids(ann, "").getFirst();
    bed.call("DELETE", path, ann.token(), null);
    assertThat(ids(ann, "")).hasSize(4);
  }

  @Test
  void anotherOrganizationSeesNothing() {
    Person ann = bed.register("ann");
    Person bob = bed.register("bob");
    Answer created = create(bed, ann, body(""));
    String foreign = created.header("Location");
    String random = PATH + "/" + UUID.randomUUID();
    for (String method : List.of("GET", "PATCH", "DELETE")) {
      String body = method.equals("PATCH") ? "{\"seats\":9}" : null;
      Map<String, String> sameId = Map.of("X-Request-Id", "r-1");
      Answer other = bed.call(method, foreign, bob.token(), body, sameId);
      Answer none = bed.call(method, random, bob.token(), body, sameId);
      assertThat(other.status()).isEqualTo(404);
      assertThat(other.body()).isEqualTo(none.body());
    }
    assertThat(ids(bob, "")).isEmpty();
    assertThat(ids(bob, "?vendorId=" + created.text("/vendor/id"))).isEmpty();
    assertThat(ids(ann, "")).hasSize(1);
    assertThat(bed.call("GET", foreign, ann.token(), null).body()).isEqualTo(created.body());
  }

  private String cacheOf(Person person) {
    return bed.call("GET", PATH, person.token(), null).header("X-Cache");
  }

  private List<String> ids(Person person, String query) {
    Answer answer = bed.call("GET", PATH + query, person.token(), null);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json().at("/items").findValuesAsText("id").stream()
        .filter(id -> answer.body().contains("{\"id\":\"" + id + "\",\"vendor\""))
        .toList();
  }
}
