package officewatch.api.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import officewatch.api.ApiBed;
import officewatch.api.ApiBed.Answer;
import officewatch.api.ApiBed.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;

/** Changes of one thing at one moment follow each other. */
final class RaceTest {
  private static final int AT_ONCE = 6;

  private final ApiBed bed = ApiBed.get();
  private final People people = new People(bed);

  @RepeatedTest(3)
  void replacedAddressesLeaveOne() {
    Person ann = bed.register("ann");
    assertThat(
            together(
                Stream.generate(() -> ann).limit(AT_ONCE).toList(),
                "POST",
                "/api/v1/inbound-address/rotate",
                null))
        .containsOnly(200);
    assertThat(
            people.count(
                "SELECT count(*) FROM officewatch.inbound_addresses WHERE retired_at IS NULL AND"
                    + " organization_id = ?::uuid",
                ann.organizationId()))
        .isEqualTo(1);
  }

  @RepeatedTest(3)
  void changesThatExpectNoVersionAreNeverStale() {
    Person ann = bed.register("ann");
    assertThat(
            together(
                Stream.generate(() -> ann).limit(AT_ONCE).toList(),
                "PATCH",
                "/api/v1/organization",
                "{\"name\":\"Ann\"}"))
        .containsOnly(200);
  }

  @RepeatedTest(3)
  void aShortNameGoesToOne() {
    List<Person> owners =
        IntStream.range(0, AT_ONCE).mapToObj(number -> bed.register("bob")).toList();
    String wish = "{\"slug\":\"wished-%s\"}".formatted(UUID.randomUUID());
    List<Integer> statuses = together(owners, "PATCH", "/api/v1/organization", wish);
    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
  }

  private List<Integer> together(
      List<Person> callers, String method, String path, @Nullable String body) {
    return Together.run(
            callers.stream()
                .map(
                    caller ->
                        (Callable<Answer>)
                            () ->
                                bed.call(
                                    method,
                                    path,
                                    caller.token(),
                                    body,
                                    Map.of("Idempotency-Key", UUID.randomUUID().toString())))
                .toList())
        .stream()
        .map(Answer::status)
        .toList();
  }
}
