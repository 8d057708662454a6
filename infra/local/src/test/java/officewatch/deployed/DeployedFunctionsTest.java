package officewatch.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
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

  @TempDir static Path folder;
  private static final Map<String, Path> JARS = new HashMap<>();
  private static DeploymentBed bed;

  @BeforeAll
  static void unpack() throws Exception {
    for (String name : LIMITS.keySet()) {
      FunctionPackage uploaded =
          FunctionPackage.find(name)
              .orElseGet(
                  () ->
                      Assumptions.abort(
                          "The packages of functions are not built: run mvn verify."));
      JARS.put(name, uploaded.unpack(folder));
    }
    bed = new DeploymentBed(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    if (bed != null) {
      bed.close();
    }
  }

  @Test
  void packagesAreSmall() throws Exception {
    for (Map.Entry<String, Long> limit : LIMITS.entrySet()) {
      long bytes = FunctionPackage.find(limit.getKey()).orElseThrow().bytes();
      System.out.printf("package %s: %.1f MiB%n", limit.getKey(), (double) bytes / MEGABYTE);
      assertThat(bytes).as(limit.getKey()).isLessThanOrEqualTo(limit.getValue());
    }
  }

  @Test
  void everyFunctionAnswersItsFirstEvent() throws Exception {
    Map<String, FunctionEntry> left = new TreeMap<>();
    Manifest.load().functions().forEach(function -> left.put(function.name(), function));
    List<Started> started = new ArrayList<>();
    started.add(start(take(left, "MigrateDatabase"), null));
    bed.givePasswords();
    FunctionEntry register = take(left, "Register");
    started.add(start(register, null));
    String token = token(register);
    // The last, for it ends the session.
    FunctionEntry logout = take(left, "Logout");
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Started>> starting =
          left.values().stream().map(function -> two.submit(() -> start(function, token))).toList();
      for (Future<Started> each : starting) {
        started.add(result(each));
      }
    }
    started.add(start(logout, token));
    started.forEach(System.out::println);
    assertThat(started).hasSize(Manifest.load().functions().size());
    assertThat(started).filteredOn(each -> each.complaint() != null).isEmpty();
  }

  private static FunctionEntry take(Map<String, FunctionEntry> left, String name) {
    FunctionEntry function = left.remove(name);
    if (function == null) {
      throw new AssertionError(name + " is not in the manifest.");
    }
    return function;
  }

  private static Started start(FunctionEntry function, @Nullable String token) throws Exception {
    try (FunctionProcess process = process(function)) {
      RuntimeApi.Told told = process.invoke(SampleEvents.of(function, token));
      @Nullable String complaint = complaint(function, told);
      return new Started(
          function.name(),
          process.since(told),
          complaint == null ? null : complaint + "\n" + process.output());
    }
  }

  private static FunctionProcess process(FunctionEntry function) throws Exception {
    Path jar = JARS.get(function.artifact());
    assertThat(jar).as(function.artifact()).isNotNull();
    return FunctionProcess.start(
        jar, function.handler(), bed.environment(function), List.of("-Xshare:auto"), folder);
  }

  /** Signs up a person; gives the access token. */
  private static String token(FunctionEntry register) throws Exception {
    try (FunctionProcess process = process(register)) {
      String event =
          SampleEvents.request(
              register.http(),
              null,
              """
              {"email":"ann@nordlicht.example","password":"a long enough password",
               "name":"Ann","organizationName":"Nordlicht GmbH"}
              """);
      JsonNode answer = JSON.readTree(process.invoke(event).body());
      assertThat(answer.get("statusCode").asInt()).as(answer.toString()).isEqualTo(201);
      return JSON.readTree(answer.get("body").asText()).get("accessToken").asText();
    }
  }

  private static @Nullable String complaint(FunctionEntry function, RuntimeApi.Told told)
      throws Exception {
    if (!told.kind().equals("response")) {
      return told.body();
    }
    JsonNode answer = JSON.readTree(told.body());
    return switch (function.trigger()) {
      case Trigger.Http ignored -> {
        int status = answer.get("statusCode").asInt();
        boolean served =
            status < 500
                && status != 401
                && status != 403
                && !answer.get("body").asText().contains("There is nothing at this address.");
        yield served ? null : told.body();
      }
      case Trigger.Queue ignored -> answer.get("batchItemFailures").isEmpty() ? null : told.body();
      case Trigger.Invoke ignored -> answer.has("Data") ? null : told.body();
    };
  }

  private static Started result(Future<Started> future) throws Exception {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError("A function did not start.", e);
    }
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
