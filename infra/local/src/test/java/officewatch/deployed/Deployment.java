package officewatch.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The packages of this build beside the parts their functions use. */
final class Deployment implements AutoCloseable {
  static final List<String> PACKAGES = List.of("api", "mail", "events");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Map<String, Path> jars = new HashMap<>();
  private final DeploymentBed bed;

  private Deployment(Path folder) throws IOException, SQLException {
    this.folder = folder;
    for (String name : PACKAGES) {
      jars.put(name, uploaded(name).unpack(folder));
    }
    bed = new DeploymentBed();
  }

  /** Unpacks and starts; skips the test, with a plain line, where nothing was packed. */
  static Deployment start(Path folder) throws IOException, SQLException {
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

  Path jar(String artifact) {
    @Nullable Path jar = jars.get(artifact);
    if (jar == null) {
      throw new AssertionError("There is no package " + artifact + ".");
    }
    return jar;
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
        jar(function.artifact()), function.handler(), environment, jvm, folder);
  }

  /** Has the database migrated, by the function that does so when deployed. */
  Told migrate() throws Exception {
    FunctionEntry migrate = function("MigrateDatabase");
    try (FunctionProcess process = start(migrate, List.of())) {
      RuntimeApi.Told told = process.invoke(SampleEvents.of(migrate, null));
      assertThat(told.kind()).as(told.body() + process.output()).isEqualTo("response");
      bed.givePasswords();
      return new Told(process.since(told));
    }
  }

  /** Signs up a person; gives the access token. */
  String token() throws Exception {
    FunctionEntry register = function("Register");
    try (FunctionProcess process = start(register, List.of())) {
      String event =
          SampleEvents.request(
              register.http(),
              null,
              """
              {"email":"ann@nordlicht.example","password":"a long enough password",
               "name":"Ann","organizationName":"Nordlicht GmbH"}
              """);
      RuntimeApi.Told told = process.invoke(event);
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

  /** How long the first answer took. */
  record Told(long millis) {}
}
