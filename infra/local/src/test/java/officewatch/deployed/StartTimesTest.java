package officewatch.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Milliseconds from the start of a function's process to its first answer, without and with an
 * ahead-of-time cache, and whether it stays as fast as it was. Run with {@code
 * -Dofficewatch.bench=true}, on a machine that does nothing else.
 */
@EnabledIfSystemProperty(named = "officewatch.bench", matches = "true")
final class StartTimesTest {
  private static final Set<String> NOT_ALONE = Set.of("MigrateDatabase", "Logout", "Register");
  private static final int CALLS = 10_000;

  @TempDir Path folder;

  @Test
  void figures() throws Exception {
    try (Deployment deployment = Deployment.start(folder)) {
      String token = deployment.token();
      Map<String, String> caches = new HashMap<>();
      for (String name : Deployment.PACKAGES) {
        caches.put(name, train(deployment, name, token));
      }
      List<Long> plain = new ArrayList<>();
      List<Long> cached = new ArrayList<>();
      System.out.println("function                  plain ms   with AOT cache ms");
      for (FunctionEntry function : Manifest.load().functions()) {
        if (!NOT_ALONE.contains(function.name())) {
          long first = firstAnswer(deployment, function, token, List.of());
          long second =
              firstAnswer(
                  deployment,
                  function,
                  token,
                  List.of("-XX:AOTCache=" + caches.get(function.artifact())));
          System.out.printf("%-24s %9d %19d%n", function.name(), first, second);
          plain.add(first);
          cached.add(second);
        }
      }
      System.out.printf("%-24s %9d %19d%n", "median", median(plain), median(cached));
      System.out.printf(
          "%-24s %9d %19d%n", "slowest", Collections.max(plain), Collections.max(cached));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetMe", "ReceiveMail"})
  void staysAsFastAsItWas(String name) throws Exception {
    try (Deployment deployment = Deployment.start(folder)) {
      FunctionEntry function = Deployment.function(name);
      String event = SampleEvents.of(function, deployment.token());
      List<Long> micros = new ArrayList<>();
      try (FunctionProcess process = deployment.start(function, List.of())) {
        for (int call = 0; call < CALLS; call++) {
          long begin = System.nanoTime();
          process.invoke(event);
          micros.add((System.nanoTime() - begin) / 1_000);
        }
      }
      long early = median(micros.subList(50, 150));
      long late = median(micros.subList(CALLS - 100, CALLS));
      System.out.printf(
          "%s, median of 100 calls: %d us around the 100th, %d us around the %dth%n",
          name, early, late, CALLS);
      assertThat(late).isLessThanOrEqualTo(early + early / 4);
    }
  }

  /** Runs each of the package's handlers once and keeps what the JVM learnt of the last. */
  private String train(Deployment deployment, String artifact, String token) throws Exception {
    Path cache = folder.resolve(artifact + ".aot");
    String name =
        switch (artifact) {
          case "api" -> "ListInvoices";
          case "mail" -> "ReceiveMail";
          default -> "SweepOutbox";
        };
    FunctionEntry function = Deployment.function(name);
    // All routes of the API train together; the login of one of them serves them all.
    Map<String, String> more =
        artifact.equals("api") ? Map.of("OFFICEWATCH_FUNCTION", "") : Map.of();
    try (FunctionProcess process =
        deployment.start(function, List.of("-XX:AOTCacheOutput=" + cache), more)) {
      for (FunctionEntry each : Manifest.load().functions()) {
        if (each.handler().equals(function.handler()) && !NOT_ALONE.contains(each.name())) {
          process.invoke(SampleEvents.of(each, token));
        }
      }
      process.end();
      assertThat(Files.exists(cache)).as(process.output()).isTrue();
      System.out.printf("AOT cache of %s: %d MiB%n", artifact, Files.size(cache) / (1024 * 1024));
    }
    return cache.toString();
  }

  private static long firstAnswer(
      Deployment deployment, FunctionEntry function, String token, List<String> jvm)
      throws Exception {
    try (FunctionProcess process = deployment.start(function, jvm)) {
      RuntimeApi.Told told = process.invoke(SampleEvents.of(function, token));
      assertThat(DeployedFunctionsTest.complaint(function, told)).as(function.name()).isNull();
      return process.since(told);
    }
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
