package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Findings that no subscription answers: shown with their facts, decided without the vendor. */
final class DetectedFindingTest {
  private final ApiBed bed = ApiBed.get();
  private final Tenant tenant = Tenant.create(bed);
  private final String path = "/api/v1/findings/" + tenant.ids().get("detectedFinding");

  @Test
  void isListedByKindAndShownWithFacts() {
    Answer list = call("GET", "/api/v1/findings?kind=PRICE_INCREASE&limit=1", null);
    assertThat(list.status()).as(list.toString()).isEqualTo(200);
    assertThat(list.text("/items/0/kind")).isEqualTo("PRICE_INCREASE");
    Answer one = call("GET", path, null);
    assertThat(one.text("/facts/note")).isEqualTo(tenant.canary());
    assertThat(one.text("/vendor/id")).isEqualTo(tenant.ids().get("vendor"));
    assertThat(call("GET", "/api/v1/findings?kind=NO_SUCH_KIND", null).status()).isEqualTo(400);
  }

  @Test
  void cannotBeAdoptedOrLinked() {
    assertThat(call("POST", path + "/adopt", "{}").text("/code"))
        .isEqualTo("finding_not_adoptable");
    String link = "{\"subscriptionId\":\"%s\"}".formatted(tenant.ids().get("subscription"));
    assertThat(call("POST", path + "/link", link).text("/code")).isEqualTo("finding_not_adoptable");
  }

  @Test
  void isDecidedAloneAndNotReopenedWhenItsCauseIsGone() {
    assertThat(call("POST", path + "/tolerate", "{\"reason\":\"agreed\"}").text("/state"))
        .isEqualTo("TOLERATED");
    assertThat(call("GET", "/api/v1/findings/" + tenant.ids().get("finding"), null).text("/state"))
        .isEqualTo("OPEN");
    // Nothing in the seeded invoices shows a raised price.
    Answer reopened = call("POST", path + "/reopen", null);
    assertThat(reopened.status()).as(reopened.toString()).isEqualTo(409);
    assertThat(reopened.text("/code")).isEqualTo("finding_over");
    assertThat(call("GET", path, null).text("/state")).isEqualTo("TOLERATED");
  }

  private Answer call(String method, String route, @Nullable String body) {
    return bed.call(method, route, tenant.owner().token(), body);
  }
}
