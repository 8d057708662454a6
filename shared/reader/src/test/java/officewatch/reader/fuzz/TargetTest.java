package officewatch.reader.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every seed and every finding of the past again, whole and damaged. */
class TargetTest {
  private static final long SEED = 20_261_121;

  @ParameterizedTest
  @EnumSource
  void holdsForItsSeedsAndForPiecesOfThem(Target target) throws IOException {
    List<Path> seeds = target.seeds();
    assertThat(seeds).isNotEmpty();
    Random random = new Random(SEED);
    for (Path seed : seeds) {
      byte[] input = Files.readAllBytes(seed);
      run(target, input, seed + ", whole");
      for (int i = 0; i < 50; i++) {
        byte[] damaged = Arrays.copyOf(input, 1 + random.nextInt(input.length));
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        run(target, damaged, seed + ", damage " + i + " of seed " + SEED);
      }
    }
  }

  private static void run(Target target, byte[] input, String name) {
    try {
      target.run(input);
    } catch (RuntimeException | AssertionError finding) {
      throw new AssertionError(name, finding);
    }
  }
}
