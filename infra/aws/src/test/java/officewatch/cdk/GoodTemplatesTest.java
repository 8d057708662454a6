package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the app makes breaks no rule, whatever is typed. */
class GoodTemplatesTest {

  static Stream<Map<String, String>> installations() {
    return Stream.of(
        Installations.SMALL,
        Installations.PRODUCTION,
        Installations.ZERO_EGRESS,
        Installations.EVERYTHING);
  }

  @ParameterizedTest
  @MethodSource("installations")
  void keepsAllRules(Map<String, String> inputs) {
    assertThat(List.copyOf(Installations.rules(inputs).check(Installations.templates(inputs))))
        .isEmpty();
  }
}
