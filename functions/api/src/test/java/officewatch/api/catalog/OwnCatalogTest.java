package officewatch.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import officewatch.api.ApiBed.Person;
import org.junit.jupiter.api.Test;

final class OwnCatalogTest {
  private static final String PATH = "/api/v1/catalog/entries";
  private static final String ACME =
      "{\"name\":\"Acme\",\"legalNames\":[\"Acme"
          + " GmbH\"],\"domains\":[\"https://www.ACME.example/\"],\"vatIds\":[\"DE 129 273"
          + " 398\"],\"ibans\":[\"DE89 3704 0044 0532 0130"
          + " 00\"],\"category\":\"CRM\",\"cancelHint\":\"Write to them.\"}";

  private final ApiBed bed = ApiBed.get();
  private final Person ann = bed.register("ann");

  @Test
  void anEntryIsKeptAsItWasWritten() {
    Answer made = bed.call("POST", PATH, ann.token(), ACME);

    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    Answer read = bed.call("GET", made.header("Location"), ann.token(), null);
    assertThat(read.body()).isEqualTo(made.body());
    assertThat(read.text("/legalNames/0")).isEqualTo("Acme GmbH");
    assertThat(read.text("/vatIds/0")).isEqualTo("DE 129 273 398");
    assertThat(read.text("/treatment")).isEqualTo("SUBSCRIPTION");
  }

  @Test
  void aSignLeadsToOneEntryOfAnOrganization() {
    assertThat(bed.call("POST", PATH, ann.token(), ACME).status()).isEqualTo(201);

    for (String sign :
        new String[] {
          "\"domains\":[\"acme.example\"]",
          "\"vatIds\":[\"DE129273398\"]",
          "\"ibans\":[\"DE89370400440532013000\"]",
          "\"legalNames\":[\"ACME Ltd.\"]"
        }) {
      Answer second = bed.call("POST", PATH, ann.token(), "{\"name\":\"Other\"," + sign + "}");
      assertThat(second.status()).as("%s: %s", sign, second).isEqualTo(409);
      assertThat(second.text("/code")).isEqualTo("sign_taken");
    }
    assertThat(bed.call("POST", PATH, bed.register("bob").token(), ACME).status())
        .as("another organization's are its own")
        .isEqualTo(201);
  }

  @Test
  void whatCanBeNoSignIsRefused() {
    refused("/domains/0", "\"domains\":[\"gmail.com\"]");
    refused("/domains/1", "\"domains\":[\"ok.example\",\"no domain\"]");
    refused("/senders/0", "\"senders\":[\"acme.example\"]");
    refused("/vatIds/0", "\"vatIds\":[\"123\"]");
    refused("/ibans/0", "\"ibans\":[\"DE88 3704 0044 0532 0130 00\"]");
    refused("/legalNames/0", "\"legalNames\":[\"...\"]");
    refused("/legalNames/0", "\"legalNames\":[null]");
    refused("/senders/0", "\"senders\":[\"a\\u0007@acme.example\"]");
    refused("/category", "\"category\":\"TOYS\"");
    refused("/treatment", "\"treatment\":\"BURN\"");
    refused("/domains", "\"domains\":[" + "\"a.example\",".repeat(20) + "\"b.example\"]");
  }

  @Test
  void patchesChangeWhatTheySay() {
    Answer made = bed.call("POST", PATH, ann.token(), ACME);
    String entry = made.header("Location");

    Answer changed =
        bed.call(
            "PATCH",
            entry,
            ann.token(),
            "{\"treatment\":\"PERSONAL\",\"domains\":null}",
            Map.of("If-Match", made.header("ETag")));

    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(changed.text("/treatment")).isEqualTo("PERSONAL");
    assertThat(changed.json().at("/domains")).isEmpty();
    assertThat(changed.text("/name")).isEqualTo("Acme");
    Map<String, String> stale = Map.of("If-Match", made.header("ETag"));
    assertThat(bed.call("PATCH", entry, ann.token(), "{\"name\":\"B\"}", stale).status())
        .isEqualTo(412);
    assertThat(bed.call("PATCH", entry, ann.token(), "{\"name\":\" \"}").status()).isEqualTo(400);
    assertThat(bed.call("DELETE", entry, ann.token(), null, stale).status()).isEqualTo(412);
    assertThat(bed.call("DELETE", entry, ann.token(), null).status()).isEqualTo(200);
    assertThat(bed.call("GET", entry, ann.token(), null).status()).isEqualTo(404);
    assertThat(bed.call("POST", PATH, ann.token(), ACME).status())
        .as("its signs are free again")
        .isEqualTo(201);
  }

  @Test
  void theCatalogSaysWhatAnAppIsForAndThroughWhomItBills() {
    Answer slack = bed.call("GET", "/api/v1/catalog/slack", ann.token(), null);
    assertThat(slack.json().at("/functions")).isNotEmpty();
    assertThat(slack.json().at("/through").isArray()).isTrue();
    assertThat(slack.text("/catalogVersion")).matches("\\d{4}-\\d{2}-\\d{2}\\+[0-9a-f]{12}");
  }

  private void refused(String pointer, String field) {
    Answer answer = bed.call("POST", PATH, ann.token(), "{\"name\":\"Acme\"," + field + "}");
    assertThat(answer.status()).as("%s: %s", field, answer).isEqualTo(400);
    assertThat(answer.text("/errors/0/pointer")).as(field).isEqualTo(pointer);
  }
}
