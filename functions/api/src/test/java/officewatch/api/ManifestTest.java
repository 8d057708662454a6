package officewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import officewatch.api.runtime.Route;
import officewatch.api.runtime.RouteClass;
import officewatch.api.runtime.manifest.ManifestWriter;
import officewatch.grants.Grant;
import officewatch.live.FrameType;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import org.junit.jupiter.api.Test;

/** The manifest, the API document and the running router are three spellings of one list. */
final class ManifestTest {
  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  private final List<FunctionEntry> functions = Manifest.load().functions();

  @Test
  void manifestDocumentAndRouterListTheSameRoutes() throws IOException {
    List<String> manifest =
        functions.stream().map(each -> each.http().method() + " " + each.http().path()).toList();
    System.out.println(table());

    assertThat(manifest).doesNotHaveDuplicates();
    assertThat(documented()).containsExactlyInAnyOrderElementsOf(manifest);
    assertThat(routed()).containsExactlyInAnyOrderElementsOf(manifest);
  }

  @Test
  void everyRouteClassIsOneFunctionWithAKnownRole() {
    Set<String> classes =
        ApiBed.get().context().getBeanDefinitions(Qualifiers.byStereotype(Route.class)).stream()
            .map(RouteClass::of)
            .map(Class::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(functions)
        .extracting(FunctionEntry::className)
        .containsExactlyInAnyOrderElementsOf(classes);
    assertThat(functions).extracting(FunctionEntry::name).doesNotHaveDuplicates();
    assertThat(functions).extracting(each -> each.http().operationId()).doesNotHaveDuplicates();
    assertThat(functions)
        .extracting(each -> each.http().role())
        .isSubsetOf("PUBLIC", "MEMBER", "MODERATOR", "ADMIN");
  }

  @Test
  void grantsAreWhatTheRouteDependsOn() {
    assertThat(grants("Health")).isEmpty();
    assertThat(grants("GetDocs")).isEmpty();
    assertThat(grants("GetSigningKeys")).containsExactly(Grant.TOKEN_VERIFY);
    assertThat(grants("GetReadiness"))
        .containsExactly(
            Grant.CACHE, Grant.DATABASE_ACCESS, Grant.OBJECTS_READ, Grant.QUEUE_SWEEP_SEND);
    assertThat(grants("GetOrganization"))
        .containsExactly(
            Grant.CACHE, Grant.DATABASE_ACCESS, Grant.DATABASE_TENANT, Grant.TOKEN_VERIFY);
    assertThat(grants("Logout")).doesNotContain(Grant.TOKEN_SIGN);
    assertThat(grants("CreateOrganization"))
        .contains(Grant.DATABASE_IDENTITY, Grant.DATABASE_TENANT, Grant.TOKEN_VERIFY)
        .doesNotContain(Grant.TOKEN_SIGN, Grant.OBJECTS_READ);
    assertThat(grants("Login")).contains(Grant.TOKEN_SIGN).doesNotContain(Grant.TOKEN_VERIFY);
  }

  @Test
  void noRouteMaySweepOrRoute() {
    assertThat(functions)
        .allSatisfy(
            function ->
                assertThat(function.grants())
                    .doesNotContain(Grant.DATABASE_SWEEPER, Grant.DATABASE_ROUTING));
  }

  @Test
  void everyOperationIsDescribedCompletely() throws IOException {
    JsonNode document = document();
    for (FunctionEntry function : functions) {
      JsonNode operation = operation(document, function);
      assertThat(operation.at("/operationId").asText()).isEqualTo(function.http().operationId());
      assertThat(operation.at("/x-ow-function").asText()).isEqualTo(function.name());
      assertThat(operation.at("/x-ow-role").asText()).isEqualTo(function.http().role());
      assertThat(operation.at("/tags").size()).as(function.name()).isEqualTo(1);
      assertThat(operation.at("/summary").asText()).as(function.name()).isNotBlank();
      assertThat(operation.at("/responses/default/$ref").asText())
          .isEqualTo("#/components/responses/Problem");
      assertThat(operation.at("/security").size())
          .as(function.name())
          .isEqualTo(function.http().signedIn() ? 1 : 0);
      assertThat(references(operation))
          .as(function.name())
          .doesNotContain("#/components/schemas/Caller", "#/components/schemas/IfMatch")
          .allSatisfy(
              reference -> assertThat(document.at(reference.substring(1)).isObject()).isTrue());
    }
    assertThat(
            document.at("/components/schemas").properties().stream().map(entry -> entry.getKey()))
        .contains("Problem")
        .doesNotContain("Caller", "IfMatch");
  }

  @Test
  void theRuntimesHeadersAreParameters() throws IOException {
    JsonNode document = document();
    for (FunctionEntry function : functions) {
      List<String> references = references(operation(document, function).at("/parameters"));
      assertThat(references.contains("#/components/parameters/IfMatch"))
          .as(function.name())
          .isEqualTo(
              function.http().signedIn()
                  && Set.of("PATCH", "PUT", "DELETE").contains(function.http().method()));
      assertThat(references.contains("#/components/parameters/IdempotencyKey"))
          .as(function.name())
          .isEqualTo(
              function.http().signedIn()
                  && function.http().method().equals("POST")
                  && !function.http().path().startsWith("/api/v1/auth/")
                  && !function.http().path().equals("/api/v1/live/tickets"));
    }
  }

  @Test
  void theDocumentSaysWhichFramesThereAre() throws IOException {
    JsonNode section = document().at("/tags/0");
    assertThat(section.at("/name").asText()).isEqualTo("Live");
    for (FrameType type : FrameType.values()) {
      assertThat(section.at("/description").asText()).contains("| `" + type.wireName() + "` |");
    }
  }

  private List<Grant> grants(String name) {
    return functions.stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow()
        .grants();
  }

  private String table() {
    return functions.stream()
        .map(
            function ->
                "%-6s %-45s %-9s %-24s %s"
                    .formatted(
                        function.http().method(),
                        function.http().path(),
                        function.http().role(),
                        function.name(),
                        function.grants()))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> documented() throws IOException {
    List<String> operations = new ArrayList<>();
    document()
        .at("/paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        verb -> {
                          assertThat(VERBS).contains(verb);
                          operations.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey());
                        }));
    return operations;
  }

  /** The router lists each route twice and adds a HEAD to each GET. */
  private static List<String> routed() {
    return ApiBed.get()
        .context()
        .getBean(Router.class)
        .uriRoutes()
        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
        .filter(route -> route.getDeclaringType() != TrapController.class)
        .map(
            route ->
                route.getHttpMethodName()
                    + " "
                    + UriMatchTemplate.of(route.getUriMatchTemplate().toString()).toPathString())
        .distinct()
        .toList();
  }

  private static JsonNode operation(JsonNode document, FunctionEntry function) {
    return document
        .at("/paths")
        .path(function.http().path())
        .path(function.http().method().toLowerCase(Locale.ROOT));
  }

  private static List<String> references(JsonNode node) {
    return node.findValuesAsText("$ref");
  }

  private static JsonNode document() throws IOException {
    try (InputStream in =
        Manifest.class.getClassLoader().getResourceAsStream(ManifestWriter.API_DOCUMENT)) {
      return new ObjectMapper().readTree(in);
    }
  }
}
