package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;

/** A region that SES may not receive mail in is warned of where a person reads it, at synth. */
class RegionTest {

  @Test
  void warnsOfARegionItDoesNotKnow() {
    assertThat(warnings("ap-southeast-4")).isEqualTo(1);
  }

  @Test
  void saysNothingOfOneItKnows() {
    assertThat(warnings("eu-west-1")).isZero();
  }

  private static int warnings(String region) {
    App app =
        Installations.app(
            Map.of("account", "111122223333", "region", region),
            Map.of(),
            Installations.folder("region-" + region));
    return Annotations.fromStack((Stack) app.getNode().findChild("Mail"))
        .findWarning("*", Match.stringLikeRegexp("SES may receive no mail in " + region + ".*"))
        .size();
  }
}
