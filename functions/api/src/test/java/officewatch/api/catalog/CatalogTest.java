package officewatch.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import officewatch.api.ApiBed.Person;
import officewatch.reader.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

final class CatalogTest {
  private static final String PATH = "/api/v1/catalog";
  private final ApiBed bed = ApiBed.get();

  @Test
  void pagesHoldTheWholeCatalogueOnce() {
    Person ann = bed.register("ann");
    List<String> keys = new ArrayList<>();
    String next = PATH + "?limit=200";
    while (!next.isEmpty()) {
      Answer page = bed.call("GET", next, ann.token(), null);
      page.json().at("/items").forEach(item -> keys.add(item.path("key").asText()));
      String link = page.header("Link");
      next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
    }
    assertThat(keys)
        .hasSize(Catalogue.load().all().size())
        .doesNotHaveDuplicates()
        .contains("slack");
  }

  @Test
  void searchAndCategorySelect() {
    Person ann = bed.register("ann");
    Answer found = bed.call("GET", PATH + "?q=slack&category=COLLABORATION", ann.token(), null);
    assertThat(found.text("/items/0/key")).isEqualTo("slack");
    assertThat(found.text("/items/0/cancelHint")).isNotEmpty();
    Answer wrong = bed.call("GET", PATH + "?category=TOYS", ann.token(), null);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text("/errors/0/pointer")).isEqualTo("/category");
  }

  @Test
  void aCursorBelongsToItsFilter() {
    Person ann = bed.register("ann");
    String cursor = bed.call("GET", PATH + "?limit=1", ann.token(), null).text("/nextCursor");
    String other = PATH + "?q=a&limit=1&cursor=" + cursor;
    assertThat(bed.call("GET", other, ann.token(), null).status()).isEqualTo(400);
    String same = PATH + "?limit=1&cursor=" + cursor;
    assertThat(bed.call("GET", same, ann.token(), null).status()).isEqualTo(200);
  }

  @Test
  void oneVendor() {
    Person ann = bed.register("ann");
    Answer slack = bed.call("GET", PATH + "/slack", ann.token(), null);
    assertThat(slack.text("/name")).isEqualTo("Slack");
    assertThat(slack.json().at("/domains")).isNotEmpty();
    assertThat(bed.call("GET", PATH + "/no-such-vendor", ann.token(), null).status())
        .isEqualTo(404);
    assertThat(bed.call("GET", PATH + "/slack", null, null).status()).isEqualTo(401);
  }
}
