package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import officewatch.cdk.cost.CostEstimate;
import org.junit.jupiter.api.Test;

/** The estimate counts what is in the templates. */
class CostTest {

  @Test
  void smallStaysBelowSixteenDollarsWhenIdle() {
    assertThat(estimate(Installations.SMALL).idle()).isBetween(5.0, 15.0);
  }

  @Test
  void productionSaysWhatItsProxyCosts() {
    CostEstimate estimate = estimate(Installations.PRODUCTION);
    assertThat(estimate.lines())
        .anySatisfy(
            line -> {
              assertThat(line.item()).isEqualTo("RDS Proxy");
              assertThat(line.idle()).isBetween(80.0, 100.0);
            });
    assertThat(estimate.table()).contains("total").contains("2026-11");
  }

  @Test
  void zeroEgressCostsTheEndpointOfKms() {
    double more = estimate(Installations.ZERO_EGRESS).idle() - estimate(Installations.SMALL).idle();
    assertThat(more).isBetween(7.0, 8.0);
  }

  @Test
  void liveUpdatesCostAnotherQueueAndItsAlarm() {
    double more = estimate(Map.of("live", "true")).idle() - estimate(Installations.SMALL).idle();
    assertThat(more).isBetween(0.2, 0.5);
  }

  private static CostEstimate estimate(Map<String, String> inputs) {
    return CostEstimate.of(
        Installations.templates(inputs), Installations.settings(inputs).profile());
  }
}
