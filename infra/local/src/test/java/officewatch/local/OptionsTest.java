package officewatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionsTest {
  private final Properties properties = new Properties();

  @Test
  void withoutAnyTheDefaultsHold() throws Exception {
    // As Maven passes what nobody set.
    properties.setProperty("officewatch.http-port", "");

    assertThat(Options.parse(List.of(), properties))
        .isEqualTo(new Options(8080, 2525, Path.of(".officewatch"), true, 0, 0, 0, 0));
  }

  @Test
  void argumentsWinOverProperties() throws Exception {
    properties.setProperty("officewatch.http-port", "9090");
    properties.setProperty("officewatch.smtp-port", "9025");
    properties.setProperty("officewatch.no-demo", "true");

    assertThat(
            Options.parse(
                List.of("--http-port", "9191", "--data=/tmp/x", "--redis-port=6390"), properties))
        .isEqualTo(new Options(9191, 9025, Path.of("/tmp/x"), false, 0, 6390, 0, 0));
  }

  @Test
  void noDemoNeedsNoValue() throws Exception {
    assertThat(Options.parse(List.of("--no-demo", "--http-port=1"), properties).demo()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--colour=red",
        "http-port=1",
        "--http-port",
        "--http-port=x",
        "--http-port=65536",
        "--http-port=-1",
        "--no-demo=maybe"
      })
  void nonsenseIsNamed(String argument) {
    assertThatThrownBy(() -> Options.parse(List.of(argument), properties))
        .isInstanceOf(OptionsError.class)
        .hasMessageContaining(argument.split("=", 2)[0].replace("--", ""));
  }
}
