package officewatch.api.ledger;

import static officewatch.api.ledger.Requests.PATH;
import static officewatch.api.ledger.Requests.body;
import static officewatch.api.ledger.Requests.create;
import static officewatch.api.ledger.Requests.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import officewatch.api.ApiBed.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SubscriptionValidationTest {
  private final ApiBed bed = ApiBed.get();
  private Person ann = new Person("", "", "", "", "");

  @BeforeAll
  void register() {
    ann = bed.register("ann");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"seats\":-1 | /seats",
        "\"seats\":1.5 | /seats",
        "\"seats\":\"5\" | /seats",
        "\"seats\":2147483648 | /seats",
        "\"seats\":1e400 | /seats",
        "\"startedOn\":\"2026-02-30\" | /startedOn",
        "\"startedOn\":20000 | /startedOn",
        "\"startedOn\":\"+99999-01-01\" | /startedOn",
        "\"initialTermMonths\":0 | /initialTermMonths",
        "\"renewalTermMonths\":1201 | /renewalTermMonths",
        "\"autoRenew\":\"no\" | /autoRenew",
        "\"notice\":{\"unit\":\"DAYS\"} | /notice/number",
        "\"notice\":{\"number\":1,\"unit\":\"YEARS\"} | /notice/unit",
        "\"notice\":{\"number\":1,\"unit\":\"DAYS\",\"wording\":\"x\"} | /notice/wording",
        "\"attributes\":{\"a\":null} | /attributes/a",
        "\"attributes\":{\"\":\"x\"} | /attributes",
        "\"status\":\"ARCHIVED\" | /status",
        "\"plan\":7 | /plan",
        "\"vendorId\":\"018f0000-0000-7000-8000-000000000000\" | /vendor",
        "\"color\":\"red\" | /color",
      })
  void aWrongFieldIsNamed(String field, String pointer) {
    String path = create(bed, ann, body("")).header("Location");
    assertInvalid(bed.call("POST", PATH, ann.token(), body(field + ",")), pointer);
    String patch = field.contains("vendorId") ? "\"vendor\":\"zoom\"," + field : field;
    if (!field.contains("null")) {
      assertInvalid(bed.call("PATCH", path, ann.token(), "{" + patch + "}"), pointer);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-1.00, USD, /amount/amount",
    "1.001, USD, /amount/amount",
    "1.5, JPY, /amount/amount",
    "1e3, USD, /amount/amount",
    "'1,000.00', USD, /amount/amount",
    "1000000000000.01, USD, /amount/amount",
    "999999999999999, CLF, /amount/amount",
    "1.00, usd, /amount/currency",
    "1.00, XXX, /amount/currency",
    "1.00, EURO, /amount/currency",
  })
  void moneyIsExact(String amount, String currency, String pointer) {
    String request =
        "{\"vendor\":\"slack\",%s,\"cycle\":\"WEEKLY\"}".formatted(money(amount, currency));
    assertInvalid(bed.call("POST", PATH, ann.token(), request), pointer);
  }

  @Test
  void lengthsAreLimited() {
    for (String field : List.of("plan", "department", "vendor", "cycle")) {
      String request =
          "{%s%s,\"cycle\":\"MONTHLY\",\"%s\":\"%s\"}"
              .formatted(
                  field.equals("vendor") ? "" : "\"vendor\":\"slack\",",
                  money("1.00", "USD"),
                  field.equals("cycle") ? "plan" : field,
                  "x".repeat(field.equals("cycle") ? 100_000 : 201));
      Answer answer = bed.call("POST", PATH, ann.token(), request);
      assertInvalid(answer, field.equals("cycle") ? "/plan" : "/" + field);
    }
    StringBuilder many = new StringBuilder("\"k0\":\"v\"");
    for (int i = 1; i <= 50; i++) {
      many.append(",\"k").append(i).append("\":\"v\"");
    }
    String attributes = "\"attributes\":{" + many + "},";
    assertInvalid(bed.call("POST", PATH, ann.token(), body(attributes)), "/attributes");
  }

  @Test
  void whatIsRequiredIsNamed() {
    Answer answer = bed.call("POST", PATH, ann.token(), "{}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors").findValuesAsText("pointer"))
        .containsExactly("/amount", "/cycle");
  }

  @Test
  void ownersAreMembersAndVendorsAreOurs() {
    Person bob = bed.register("bob");
    Answer owner =
        bed.call("POST", PATH, ann.token(), body("\"ownerId\":\"" + bob.userId() + "\","));
    assertThat(owner.status()).isEqualTo(422);
    assertThat(owner.text("/code")).isEqualTo("owner_not_a_member");
    String foreign = create(bed, bob, body("")).text("/vendor/id");
    for (String id : List.of(foreign, UUID.randomUUID().toString())) {
      String request = body("").replace("\"vendor\":\"slack\"", "\"vendorId\":\"" + id + "\"");
      Answer answer = bed.call("POST", PATH, ann.token(), request);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.text("/code")).isEqualTo("not_found");
    }
  }

  private static void assertInvalid(Answer answer, String pointer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.json().at("/errors").findValuesAsText("pointer"))
        .as(answer.toString())
        .contains(pointer);
  }
}
