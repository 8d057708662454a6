package officewatch.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import officewatch.manifest.FunctionEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What functions do around a snapshot: the runtime interface client calls the hooks as it does
 * under SnapStart, only that the process goes on instead of being restored from a copy of itself.
 */
@ExtendWith(DeploymentProvider.class)
final class SnapshotTest {
  private static final Map<String, String> SNAP_START =
      Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");

  @Test
  void functionsWarmUpLetGoAndWorkAfterwards(Deployment deployment) throws Exception {
    for (String name : List.of("ListFindings", "CreateSubscription", "Login", "SweepOutbox")) {
      FunctionEntry function = Deployment.function(name);
      try (FunctionProcess process = deployment.start(function, List.of(), SNAP_START)) {
        RuntimeApi.Told snapshot = process.next();
        assertThat(snapshot.kind()).as(snapshot.body() + process.output()).isEqualTo("next");
        awaitNone(name + ": database", () -> deployment.bed().connectionsOf(function));
        awaitNone(name + ": cache", deployment.bed()::cacheClients);
        assertThat(process.output()).as(name).doesNotContain("Not warmed up");

        RuntimeApi.Told answer = process.invoke(SampleEvents.of(function, deployment.token()));
        assertThat(DeployedFunctionsTest.complaint(function, answer)).as(name).isNull();
        System.out.printf(
            "%-20s warm after %d ms; %d ms from restore to the first answer%n",
            name,
            process.since(snapshot),
            Duration.ofNanos(answer.at() - snapshot.at()).toMillis());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ListFindings", "SweepOutbox"})
  void partsThatAreAwayDoNotKeepASnapshotAway(String name, Deployment deployment) throws Exception {
    FunctionEntry function = Deployment.function(name);
    Map<String, String> away =
        Map.of(
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "snap-start",
            "DATASOURCES_DEFAULT_URL",
            "jdbc:postgresql://127.0.0.1:1/nowhere",
            "DATASOURCES_DEFAULT_CONNECTION_TIMEOUT",
            "1000",
            "OFFICEWATCH_CACHE_URI",
            "redis://127.0.0.1:1");
    try (FunctionProcess process = deployment.start(function, List.of(), away)) {
      assertThat(process.next().kind()).as(process.output()).isEqualTo("next");
    }
  }

  /** A server learns a moment later that a connection to it was closed. */
  private static void awaitNone(String what, Callable<List<String>> connections) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    List<String> left = connections.call();
    while (!left.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      left = connections.call();
    }
    assertThat(left).as(what).isEmpty();
  }
}
