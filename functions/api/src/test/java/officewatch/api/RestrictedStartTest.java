package officewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import officewatch.api.ApiBed.Answer;
import officewatch.api.runtime.HttpFunction;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import org.junit.jupiter.api.Test;

/** Each function starts as it will when deployed: alone. */
final class RestrictedStartTest {
  private static final String UNKNOWN_ID = "0199a000-0000-7000-8000-000000000000";

  @Test
  void everyFunctionServesItsOwnRouteAndNoOther() {
    ApiBed bed = ApiBed.get();
    List<FunctionEntry> functions = Manifest.load().functions();
    long begin = System.nanoTime();
    for (int i = 0; i < functions.size(); i++) {
      FunctionEntry mine = functions.get(i);
      FunctionEntry other = functions.get((i + 1) % functions.size());
      // A person of their own: one of the functions signs its caller out.
      ApiBed.Person person = bed.register("restricted");
      HttpFunction function = bed.function(Map.of("officewatch.function", mine.name()));
      try {
        Answer own = call(function, mine, person);
        // The path is known here, even if what it names is not.
        assertThat(own.body())
            .as("%s: %s", mine.name(), own)
            .doesNotContain("There is nothing at this address.");
        assertThat(own.status()).as("%s: %s", mine.name(), own).isNotIn(401, 403).isLessThan(500);
        assertThat(call(function, other, person).status())
            .as("%s asked for %s", mine.name(), other.name())
            .isIn(404, 405);
      } finally {
        function.getApplicationContext().close();
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    System.out.printf(
        "%d functions started alone in %d ms, %d ms each%n",
        functions.size(), took.toMillis(), took.toMillis() / functions.size());
  }

  private static Answer call(HttpFunction function, FunctionEntry route, ApiBed.Person person) {
    boolean hasBody = !List.of("GET", "DELETE").contains(route.http().method());
    return ApiBed.call(
        function,
        route.http().method(),
        route.http().path().replace("{file}", "docs.js").replaceAll("\\{[^}]+}", UNKNOWN_ID),
        route.http().signedIn() ? person.token() : null,
        hasBody ? "{}" : null,
        Map.of());
  }
}
