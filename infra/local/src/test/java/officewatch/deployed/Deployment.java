package officewatch.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The packages of this build beside the parts their functions use, with the database migrated, by
 * the function that does so when deployed, and one person signed up. One for all the tests of a run
 * that take it as a parameter (see {@link DeploymentProvider}).
 */
final class Deployment implements AutoCloseable {
  static final List<String> PACKAGES = List.of("api", "mail", "events");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Map<String, List<Path>> jars = new HashMap<>();
  private final DeploymentBed bed;
  private final long migrationMillis;
  private final String token;

  private Deployment(Path folder) throws Exception {
    this.folder = folder;
    for (String name : PACKAGES) {
      jars.put(name, uploaded(name).unpack(folder));
    }
    bed = new DeploymentBed();
    migrationMillis = migrate();
    token = signUp("ann@nordlicht.example");
  }

  /** Unpacks and starts; skips the test, with a plain line, where nothing was packed. */
  static Deployment start(Path folder) throws Exception {
    return new Deployment(folder);
  }

  static FunctionPackage uploaded(String name) {
    return FunctionPackage.find(name)
        .orElseGet(
            () -> Assumptions.abort("The packages of functions are not built: run mvn verify."));
  }

  static FunctionEntry function(String name) {
    return Manifest.load().functions().stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in the manifest."));
  }

  DeploymentBed bed() {
    return bed;
  }

  private List<Path> jars(String artifact) {
    @Nullable List<Path> found = jars.get(artifact);
    if (found == null) {
      throw new AssertionError("There is no package " + artifact + ".");
    }
    return found;
  }

  /** Starts the function. */
  FunctionProcess start(FunctionEntry function, List<String> jvm) throws IOException {
    return start(function, jvm, Map.of());
  }

  /** Starts the function with more settings; an empty one takes a setting away. */
  FunctionProcess start(FunctionEntry function, List<String> jvm, Map<String, String> more)
      throws IOException {
    Map<String, String> environment = bed.environment(function);
    environment.putAll(more);
    environment.values().removeIf(String::isEmpty);
    return FunctionProcess.start(
        jars(function.artifact()), function.handler(), environment, jvm, folder);
  }

  /** Milliseconds from the migrating function's start to its answer. */
  long migrationMillis() {
    return migrationMillis;
  }

  /** The access token of the person who signed up first. */
  String token() {
    return token;
  }

  private long migrate() throws Exception {
    FunctionEntry migrate = function("MigrateDatabase");
    try (FunctionProcess process = start(migrate, List.of())) {
      RuntimeApi.Told told = process.invoke(SampleEvents.of(migrate, null));
      assertThat(told.kind()).as(told.body() + process.output()).isEqualTo("response");
      bed.givePasswords();
      return process.since(told);
    }
  }

  /** Signs up a person; gives the access token. */
  String signUp(String email) throws Exception {
    FunctionEntry register = function("Register");
    try (FunctionProcess process = start(register, List.of())) {
      String body =
          JSON.writeValueAsString(
              Map.of(
                  "email", email,
                  "password", "a long enough password",
                  "name", "Ann",
                  "organizationName", "Nordlicht GmbH"));
      RuntimeApi.Told told = process.invoke(SampleEvents.request(register.http(), null, body));
      JsonNode answer = JSON.readTree(told.body());
      assertThat(answer.path("statusCode").asInt())
          .as(told.body() + process.output())
          .isEqualTo(201);
      return JSON.readTree(answer.get("body").asText()).get("accessToken").asText();
    }
  }

  @Override
  public void close() throws IOException {
    bed.close();
  }
}
