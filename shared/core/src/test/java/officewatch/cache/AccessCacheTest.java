package officewatch.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** T-22, A-61: what was taken is not remembered, whoever read it before. */
final class AccessCacheTest {
  private static final String KEY = "{o}:access:s";

  private final MemoryStore store = new MemoryStore();
  private final AccessCache revoking = new AccessCache(store);
  private final AccessCache reading = new AccessCache(store);

  @Test
  void remembersForHalfAMinute() {
    read("ADMIN");
    assertThat(read("MEMBER")).contains("ADMIN");

    store.pass(Duration.ofSeconds(30));
    assertThat(read("MEMBER")).contains("MEMBER");
  }

  @Test
  void aReadBeforeTheRevocationAndRememberedLongAfterItIsNotBelieved() {
    reading.get(
        KEY,
        known -> true,
        () -> {
          revoking.forget(List.of(KEY));
          store.pass(Duration.ofSeconds(60));
          return Optional.of("ADMIN");
        });

    assertThat(reading.get(KEY, known -> true, Optional::empty)).isEmpty();
  }

  @Test
  void whatCouldNotBeForgottenIsNotRememberedHere() {
    store.goAway();
    revoking.forget(List.of(KEY));

    revoking.get(
        KEY,
        known -> true,
        () -> {
          store.comeBack();
          return Optional.of("ADMIN");
        });

    assertThat(reading.get(KEY, known -> true, Optional::empty)).isEmpty();
  }

  @Test
  void aForeignValueCountsAsNone() {
    store.set(KEY, "garbage", Duration.ofSeconds(30));

    assertThat(reading.get(KEY, "ADMIN"::equals, () -> Optional.of("ADMIN"))).contains("ADMIN");
  }

  private Optional<String> read(String inDatabase) {
    return reading.get(KEY, known -> true, () -> Optional.of(inDatabase));
  }
}
