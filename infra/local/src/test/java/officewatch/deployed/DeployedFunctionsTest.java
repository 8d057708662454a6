package officewatch.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every function of the manifest, out of the package that is uploaded, under the runtime interface
 * client that Lambda uses, with its own database login: it starts and answers a first event.
 */
@ExtendWith(DeploymentProvider.class)
final class DeployedFunctionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MEGABYTE = 1024 * 1024;
  private static final Map<String, Long> LIMITS =
      Map.of("api", 25 * MEGABYTE, "mail", 40 * MEGABYTE, "events", 40 * MEGABYTE);

  /** Has run before the others: makes schema and logins. */
  private static final String FIRST = "MigrateDatabase";

  /** Ends the session it is called in. */
  private static final String LOGOUT = "Logout";

  @Test
  void packagesAreSmall() throws Exception {
    for (Map.Entry<String, Long> limit : LIMITS.entrySet()) {
      long bytes = Deployment.uploaded(limit.getKey()).bytes();
      System.out.printf("package %s: %.1f MiB%n", limit.getKey(), (double) bytes / MEGABYTE);
      assertThat(bytes).as(limit.getKey()).isLessThanOrEqualTo(limit.getValue());
    }
  }

  @Test
  void everyFunctionAnswersItsFirstEvent(Deployment deployment) throws Exception {
    String another = deployment.signUp("ben@nordlicht.example");
    List<Callable<Started>> starts = new ArrayList<>();
    for (FunctionEntry function : Manifest.load().functions()) {
      String token = function.name().equals(LOGOUT) ? another : deployment.token();
      starts.add(
          function.name().equals(FIRST)
              ? () -> new Started(FIRST, deployment.migrationMillis(), null)
              : () -> start(deployment, function, token));
    }
    List<Started> started = new ArrayList<>();
    try (ExecutorService executor =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Future<Started> each : executor.invokeAll(starts)) {
        started.add(each.get());
      }
    }
    started.forEach(System.out::println);
    assertThat(started).filteredOn(each -> each.complaint() != null).isEmpty();
  }

  private static Started start(Deployment deployment, FunctionEntry function, String token)
      throws Exception {
    try (FunctionProcess process = deployment.start(function, List.of())) {
      RuntimeApi.Told told = process.invoke(SampleEvents.of(function, token));
      @Nullable String complaint = complaint(function, told);
      return new Started(
          function.name(),
          process.since(told),
          complaint == null ? null : complaint + "\n" + process.output());
    }
  }

  /** What is wrong with the answer; null when nothing is. */
  static @Nullable String complaint(FunctionEntry function, RuntimeApi.Told told) throws Exception {
    if (!told.kind().equals("response")) {
      return told.body();
    }
    JsonNode answer = JSON.readTree(told.body());
    boolean fine =
        switch (function.trigger()) {
          case Trigger.Http ignored -> isServed(answer);
          case Trigger.Queue ignored -> answer.get("batchItemFailures").isEmpty();
          case Trigger.Schedule ignored -> true;
          case Trigger.Socket socket ->
              answer.get("statusCode").asInt()
                  == (socket.routeKey().equals("$connect") ? 401 : 200);
          case Trigger.Invoke ignored -> answer.has("Data");
        };
    return fine ? null : told.body();
  }

  private static boolean isServed(JsonNode answer) {
    int status = answer.get("statusCode").asInt();
    return status < 500
        && status != 401
        && status != 403
        && !answer.path("body").asText().contains("There is nothing at this address.");
  }

  /** How a first event went. */
  private record Started(String name, long millis, @Nullable String complaint) {
    @Override
    public String toString() {
      return "%-24s %6d ms to the first answer%s"
          .formatted(name, millis, complaint == null ? "" : ", which was: " + complaint);
    }
  }
}
