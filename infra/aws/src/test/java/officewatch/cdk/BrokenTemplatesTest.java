package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import officewatch.cdk.check.TemplateRules;
import officewatch.cdk.check.Templates;
import officewatch.cdk.check.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deliberately broken templates: each must be caught. */
class BrokenTemplatesTest {

  static Stream<Broken> broken() {
    return Stream.of(
            BrokenFunctions.all(),
            BrokenRights.all(),
            BrokenRoutes.all(),
            BrokenQueues.all(),
            BrokenWeb.all(),
            BrokenLive.all(),
            BrokenStores.all(),
            BrokenNetwork.all(),
            BrokenOperations.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void isCaught(Broken broken) {
    Templates good = Installations.templates(broken.inputs());
    Templates bad = good.changed(stacks -> broken.how().accept(new Edit(stacks)));
    TemplateRules rules = Installations.rules(broken.inputs());
    List<Violation> violations = new ArrayList<>(rules.check(bad));
    violations.removeAll(rules.check(good));
    assertThat(violations).isNotEmpty();
  }

  @Test
  void areAtLeastSixtyDifferentOnes() {
    assertThat(broken().map(Broken::name).distinct().count()).isGreaterThanOrEqualTo(60);
  }
}
