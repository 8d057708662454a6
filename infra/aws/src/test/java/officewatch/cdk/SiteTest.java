package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.Stack;

/** How the dashboard's files get to the bucket, and requests to them. */
class SiteTest {
  @TempDir Path folder;

  @BeforeEach
  void requireNode() {
    NodeScript.requireNode();
  }

  @Test
  void thePageComesLastAndOnlyAssetsAreKept() throws Exception {
    file("index.html", "<!doctype html>");
    file("robots.txt", "User-agent: *");
    file("assets/app-1a2b3c4d.js", "let x;");

    List<JsonNode> puts = sent(publish("{}", "Create"), "PutObjectCommand");

    assertThat(puts)
        .extracting(one -> one.path("Key").asText())
        .containsExactlyInAnyOrder("assets/app-1a2b3c4d.js", "robots.txt", "index.html")
        .endsWith("index.html");
    assertThat(puts.getLast().path("CacheControl").asText()).isEqualTo("no-cache");
    assertThat(puts.getLast().path("ContentType").asText()).isEqualTo("text/html; charset=utf-8");
    assertThat(puts)
        .filteredOn(one -> one.path("Key").asText().startsWith("assets/"))
        .allSatisfy(
            one -> {
              assertThat(one.path("CacheControl").asText()).endsWith("immutable");
              assertThat(one.path("ContentType").asText()).startsWith("text/javascript");
            });
  }

  @Test
  void anUpdateTakesNothingAwayFromPagesThatAreOpen() throws Exception {
    file("index.html", "<!doctype html>");

    assertThat(sent(publish("{}", "Update"), "DeleteObjectsCommand")).isEmpty();
  }

  @Test
  void aFileOfAnUnknownTypeStopsTheDeployment() throws Exception {
    file("index.html", "<!doctype html>");
    file("assets/tool.exe", "MZ");

    JsonNode answer = sent(publish("{}", "Create"), "answer").getFirst();

    assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
    assertThat(answer.path("Reason").asText()).contains("assets/tool.exe");
  }

  @Test
  void removalTakesEveryVersionOut() throws Exception {
    String two =
        "{ Versions: [{ Key: 'index.html', VersionId: 'v1' }],"
            + " DeleteMarkers: [{ Key: 'old.html', VersionId: 'm1' }] }";
    JsonNode sent =
        publish("{ ListObjectVersionsCommand: [" + two + ", " + two + ", {}] }", "Delete");

    List<JsonNode> deleted = sent(sent, "DeleteObjectsCommand");
    assertThat(deleted).hasSize(2);
    assertThat(deleted.getFirst().at("/Delete/Objects").toString())
        .isEqualTo(
            "[{\"Key\":\"index.html\",\"VersionId\":\"v1\"},"
                + "{\"Key\":\"old.html\",\"VersionId\":\"m1\"}]");
    assertThat(sent(sent, "answer").getFirst().path("Status").asText()).isEqualTo("SUCCESS");
  }

  @Test
  void whatIsNotDeletedStopsTheRemoval() throws Exception {
    JsonNode sent =
        publish(
            "{ ListObjectVersionsCommand: { Versions: [{ Key: 'a', VersionId: 'v' }] },"
                + " DeleteObjectsCommand: { Errors: [{ Key: 'a', Message: 'held' }] } }",
            "Delete");

    assertThat(sent(sent, "answer").getFirst().path("Status").asText()).isEqualTo("FAILED");
  }

  @ParameterizedTest
  @CsvSource({
    "/, /index.html",
    "/invoices, /index.html",
    "/invoices/0190b2c4-0000-7000-8000-000000000000, /index.html",
    "/assets/app-1a2b3c4d.js, /assets/app-1a2b3c4d.js",
    "/assets/missing.js, /assets/missing.js",
    "/favicon.ico, /favicon.ico"
  })
  void everyPageIsTheOneFileAndEveryFileItself(String asked, String got) throws Exception {
    assertThat(
            NodeScript.edge(folder, "PageRequest", "{ request: { uri: '" + asked + "' } }")
                .path("uri")
                .asText())
        .isEqualTo(got);
  }

  @Test
  void whereARequestComesFromIsNotItsOwnToSay() throws Exception {
    JsonNode request =
        NodeScript.edge(
            folder,
            "ApiRequest",
            "{ viewer: { ip: '203.0.113.9' }, request: { uri: '/api/v1/me', headers:"
                + " { 'x-officewatch-viewer': { value: '10.0.0.1' } } } }");

    assertThat(request.at("/headers/x-officewatch-viewer/value").asText()).isEqualTo("203.0.113.9");
    assertThat(request.path("uri").asText()).isEqualTo("/api/v1/me");
  }

  @Test
  void aSiteThatWasNotBuiltIsSaidSo() {
    assertThatThrownBy(() -> new Packages(Installations.PROJECT, folder).site())
        .isInstanceOf(SettingsError.class)
        .hasMessageContaining("index.html is not there. Type mvn -DskipTests package");
  }

  @Test
  void weakerHeadersThanTheseStopTheSynth() throws IOException {
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(
        folder.resolve("site-headers.properties"),
        Files.readString(Installations.SITE.resolveSibling("site-headers.properties"))
            .replace("X-Frame-Options=DENY", "X-Frame-Options=SAMEORIGIN"));
    file("index.html", "<!doctype html>");
    Packages weaker = new Packages(Installations.PROJECT, folder.resolve("site"));

    assertThatThrownBy(
            () -> SiteHeaders.of(new Stack(), "name", weaker.siteHeaders(), "bucket.s3.example"))
        .isInstanceOf(SettingsError.class)
        .hasMessageContaining("X-Frame-Options=DENY");
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve("site").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private JsonNode publish(String answers, String type) throws IOException, InterruptedException {
    return NodeScript.step(
        folder,
        "PublishSite",
        answers,
        "{ RequestType: '" + type + "', ResourceProperties: { BucketName: 'site' } }");
  }

  private static List<JsonNode> sent(JsonNode all, String name) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode one : all) {
      if (one.path(0).asText().equals(name)) {
        found.add(one.path(1));
      }
    }
    return found;
  }
}
