package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whoever an alarm wakes finds its entry, and there are no others. */
class RunbookTest {

  @Test
  void everyKindOfAlarmHasItsEntry() throws IOException {
    assertThat(
            Files.readString(Path.of("README.md"))
                .lines()
                .filter(line -> line.startsWith("### alarm-"))
                .map(line -> line.substring("### alarm-".length())))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Runbook.values()).map(Runbook::anchor).toList());
  }
}
