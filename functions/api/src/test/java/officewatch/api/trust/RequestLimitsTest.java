package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no table can hold is refused with a reason before a table sees it. */
final class RequestLimitsTest {
  private final ApiBed bed = ApiBed.get();

  @ParameterizedTest
  @ValueSource(strings = {"invoices", "subscriptions", "findings", "catalog"})
  void aQueryNoDatabaseTakesIsRefused(String list) {
    String token = bed.register("ann").token();
    for (String query : new String[] {"q=\0", "q=a\ud800b", "\udc00=a"}) {
      Answer refused = bed.call("GET", "/api/v1/" + list + "?" + query, token, null);
      assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
      assertThat(refused.text("/code")).isEqualTo("malformed_query");
    }
    Answer encodedTwice = bed.call("GET", "/api/v1/" + list + "?q=%00", token, null);
    assertThat(encodedTwice.status()).as(encodedTwice.toString()).isIn(200, 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\\t\\n", "\u2003"})
  void aBlankOrganizationNameIsNamed(String name) {
    Answer refused =
        bed.call(
            "POST",
            "/api/v1/auth/register",
            null,
            "{\"email\":\"%s@example.com\",\"password\":\"a long enough password\",\"name\":\"Ann\",\"organizationName\":\"%s\"}"
                .formatted(UUID.randomUUID(), name));
    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/organizationName");
  }

  @Test
  void anOffsetIsNoTimeZone() {
    String token = bed.register("ann").token();
    Answer refused = bed.call("PATCH", "/api/v1/organization", token, "{\"timeZone\":\"+05:00\"}");
    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/timeZone");
    assertThat(bed.call("PATCH", "/api/v1/organization", token, "{\"timeZone\":\"UTC\"}").status())
        .isEqualTo(200);
  }

  @Test
  void aDocumentsAddressIsNotForEver() {
    Tenant tenant = Tenant.create(bed);
    Answer found =
        bed.call(
            "GET",
            "/api/v1/invoices/" + tenant.ids().get("invoice") + "/document",
            tenant.owner().token(),
            null);
    assertThat(found.status()).as(found.toString()).isEqualTo(302);
    assertThat(found.header("Location")).startsWith("http").contains("X-Amz-Signature");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "\"5\"", "true", "1e400", "9223372036854775808"})
  void aSizeIsAWholeNumber(String size) {
    String token = bed.register("ann").token();
    Answer refused = announce(token, size);
    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/size");
    Answer announced = announce(token, "5");
    assertThat(announced.status()).as(announced.toString()).isEqualTo(201);
    assertThat(announced.header("ETag")).isEqualTo("\"1\"");
  }

  private Answer announce(String token, String size) {
    return bed.call(
        "POST",
        "/api/v1/invoices/uploads",
        token,
        "{\"fileName\":\"a.pdf\",\"contentType\":\"application/pdf\",\"size\":%s}".formatted(size));
  }

  @Test
  void whatIsReadAloneIsTagged() {
    Tenant tenant = Tenant.create(bed);
    String token = tenant.owner().token();
    String message = "/api/v1/inbound-messages/" + tenant.ids().get("message");
    assertThat(bed.call("GET", message, token, null).header("ETag")).isEqualTo("\"1\"");
    String before = bed.call("GET", "/api/v1/inbound-address", token, null).header("ETag");
    Answer rotated = bed.call("POST", "/api/v1/inbound-address/rotate", token, null);
    assertThat(rotated.header("ETag")).isNotEmpty().isNotEqualTo(before);
    assertThat(bed.call("GET", "/api/v1/inbound-address", token, null).header("ETag"))
        .isEqualTo(rotated.header("ETag"));
  }

  @Test
  void theShortNameIsNamedAsTheRequestNamesIt() {
    Answer refused =
        bed.call(
            "POST",
            "/api/v1/organizations",
            new People(bed).member(bed.register("ann").organizationId(), "MEMBER").token(),
            "{\"name\":\"Mel\",\"slug\":\"No Slug\"}");
    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/slug");
  }
}
