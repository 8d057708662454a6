package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a finding is adopted with is held to the ledger's own limits. */
final class AdoptionTest {
  private final ApiBed bed = ApiBed.get();
  private final Tenant tenant = Tenant.create(bed);

  @ParameterizedTest
  @CsvSource({"900000000000000, CLF", "1000000000000.01, USD", "-1.00, USD"})
  void anAmountTheLedgerDoesNotTakeIsRefused(String amount, String currency) {
    Answer refused =
        adopt(
            "{\"amount\":{\"amount\":\"%s\",\"currency\":\"%s\"},\"cycle\":\"WEEKLY\"}"
                .formatted(amount, currency));
    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/amount/amount");
    assertThat(bed.call("GET", "/api/v1/subscriptions", tenant.owner().token(), null).status())
        .isEqualTo(200);
  }

  @Test
  void aRhythmTheLedgerDoesNotKnowIsAskedFor() {
    new People(bed)
        .execute(
            "UPDATE officewatch.invoices SET period_end = '2026-01-14' WHERE organization_id ="
                + " ?::uuid",
            tenant.owner().organizationId());
    Answer refused = adopt("{}");
    assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
    assertThat(refused.text("/code")).isEqualTo("cycle_unknown");
    assertThat(adopt("{\"cycle\":\"MONTHLY\"}").status()).isEqualTo(200);
  }

  private Answer adopt(String body) {
    return bed.call(
        "POST",
        "/api/v1/findings/" + tenant.ids().get("finding") + "/adopt",
        tenant.owner().token(),
        body);
  }
}
