package officewatch.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every function of the manifest, out of the package that is uploaded, under the runtime interface
 * client that Lambda uses, with its own database login: it starts and answers a first event.
 */
final class DeployedFunctionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MEGABYTE = 1024 * 1024;
  private static final Map<String, Long> LIMITS =
      Map.of("api", 25 * MEGABYTE, "mail", 40 * MEGABYTE, "events", 40 * MEGABYTE);

  /** Runs before the others: makes schema and logins. */
  private static final String FIRST = "MigrateDatabase";

  /** Runs after the others: ends the session they use. */
  private static final String LAST = "Logout";

  @TempDir Path folder;

  @Test
  void packagesAreSmall() throws Exception {
    for (Map.Entry<String, Long> limit : LIMITS.entrySet()) {
      long bytes = Deployment.uploaded(limit.getKey()).bytes();
      System.out.printf("package %s: %.1f MiB%n", limit.getKey(), (double) bytes / MEGABYTE);
      assertThat(bytes).as(limit.getKey()).isLessThanOrEqualTo(limit.getValue());
    }
  }

  @Test
  void everyFunctionAnswersItsFirstEvent() throws Exception {
    List<Started> started = new ArrayList<>();
    List<FunctionEntry> functions = Manifest.load().functions();
    try (Deployment deployment = Deployment.start(folder)) {
      started.add(new Started(FIRST, deployment.migrate().millis(), null));
      String token = deployment.token();
      // One after the other: each start unpacks the client's native library to one fixed path.
      for (FunctionEntry function : functions) {
        if (!Set.of(FIRST, LAST).contains(function.name())) {
          started.add(start(deployment, function, token));
        }
      }
      started.add(start(deployment, Deployment.function(LAST), token));
    }
    started.forEach(System.out::println);
    assertThat(started).hasSize(functions.size());
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
