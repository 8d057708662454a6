package officewatch.embedded.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** nobody reaches an object without a valid signature for exactly that request. */
class SignedRequestTest {
  private static final String PAGE = "http://localhost:8080";

  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalObjectStore store;
  private final S3Client s3;
  private final S3Presigner presigner;
  private Duration ahead = Duration.ZERO;

  SignedRequestTest(@TempDir Path folder) throws IOException {
    InstantSource clock = () -> Instant.now().plus(ahead);
    store =
        LocalObjectStore.start(
            folder,
            0,
            new ObjectStoreSettings(
                Set.of("mail"), "test-key", "test-secret", "eu-central-1", Set.of(PAGE), clock),
            event -> {});
    s3 = store.client();
    presigner = store.presigner();
    s3.putObject(
        request -> request.bucket("mail").key("a b/ü.pdf"), RequestBody.fromString("content"));
    s3.putObject(request -> request.bucket("mail").key("other"), RequestBody.fromString("secret"));
  }

  @AfterEach
  void stop() throws IOException {
    presigner.close();
    s3.close();
    store.close();
    http.close();
  }

  @Test
  void aPresignedUrlReadsItsObjectUntilItExpires() throws Exception {
    String url = getUrl();
    HttpResponse<String> response = get(url);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("content");
    assertThat(response.headers().firstValue("content-disposition"))
        .hasValue("attachment; filename=\"x.pdf\"");
    assertThat(response.headers().firstValue("content-type")).hasValue("application/pdf");
    ahead = Duration.ofMinutes(6);
    response = get(url);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("Request has expired");
  }

  @Test
  void aChangedUrlReadsNothing() throws Exception {
    String url = getUrl();
    assertThat(get(url.replace("a%20b/%C3%BC.pdf", "other")).statusCode()).isEqualTo(403);
    assertThat(get(url.replace("Expires=300", "Expires=3000")).statusCode()).isEqualTo(403);
    assertThat(get(url.replace("filename", "fileName")).statusCode()).isEqualTo(403);
    assertThat(get(url + "&response-cache-control=x").statusCode()).isEqualTo(403);
    assertThat(get(url.replaceAll("X-Amz-Signature=[^&]+", "X-Amz-Signature=00")).statusCode())
        .isEqualTo(403);
    assertThat(get(url.replace("eu-central-1", "us-east-1")).statusCode()).isEqualTo(403);
    assertThat(get(url.replace("test-key", "other-key")).statusCode()).isEqualTo(403);
    assertThat(get(url.substring(0, url.indexOf('?'))).statusCode()).isEqualTo(403);
    assertThat(
            http.send(
                    HttpRequest.newBuilder(URI.create(url)).DELETE().build(),
                    BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(403);
    assertThat(
            http.send(
                    HttpRequest.newBuilder(URI.create(url)).header("x-amz-meta-a", "b").build(),
                    BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void anUnsignedRequestLearnsNothing() throws Exception {
    String there = get(store.endpoint() + "/mail/other").body();
    assertThat(get(store.endpoint() + "/mail/other").statusCode()).isEqualTo(403);
    assertThat(get(store.endpoint() + "/mail/not-there").body()).isEqualTo(there);
    assertThat(get(store.endpoint() + "/no-bucket/x").body()).isEqualTo(there);
    assertThat(get(store.endpoint() + "/mail?list-type=2").statusCode()).isEqualTo(403);
  }

  @Test
  void aPresignedUploadIsBoundToTypeAndLength() throws Exception {
    String url =
        presigner
            .presignPutObject(
                presign ->
                    presign
                        .signatureDuration(Duration.ofMinutes(5))
                        .putObjectRequest(
                            put ->
                                put.bucket("mail")
                                    .key("upload")
                                    .contentType("application/pdf")
                                    .contentLength(4L)))
            .url()
            .toString();
    assertThat(url).contains("content-length").contains("content-type");
    assertThat(put(url, "application/pdf", "%PDF-").statusCode()).isEqualTo(403);
    assertThat(put(url, "text/html", "%PDF").statusCode()).isEqualTo(403);
    HttpResponse<String> stored = put(url, "application/pdf", "%PDF");
    assertThat(stored.statusCode()).isEqualTo(200);
    assertThat(stored.headers().firstValue("access-control-allow-origin")).hasValue(PAGE);
    assertThat(s3.headObject(head -> head.bucket("mail").key("upload")).contentType())
        .isEqualTo("application/pdf");
  }

  @Test
  void aSignedClientWithAnotherSecretOrAnOldClockIsRefused() {
    try (S3Client stranger =
        S3Client.builder()
            .endpointOverride(store.endpoint())
            .region(Region.EU_CENTRAL_1)
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test-key", "guess")))
            .httpClientBuilder(
                software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient.builder())
            .build()) {
      assertRefused(stranger, "SignatureDoesNotMatch");
    }
    ahead = Duration.ofMinutes(16);
    assertRefused(s3, "RequestTimeTooSkewed");
  }

  @Test
  void answersThePreflightOfAllowedPagesOnly() throws Exception {
    HttpResponse<String> allowed = preflight(PAGE);
    assertThat(allowed.statusCode()).isEqualTo(200);
    assertThat(allowed.headers().firstValue("access-control-allow-origin")).hasValue(PAGE);
    assertThat(allowed.headers().firstValue("access-control-allow-methods"))
        .hasValueSatisfying(methods -> assertThat(methods).contains("PUT"));
    assertThat(allowed.headers().firstValue("access-control-allow-headers"))
        .hasValue("content-type");
    HttpResponse<String> refused = preflight("http://evil.example");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  private static void assertRefused(S3Client client, String code) {
    assertThatThrownBy(() -> client.getObjectAsBytes(get -> get.bucket("mail").key("other")))
        .isInstanceOfSatisfying(
            S3Exception.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(403);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            });
  }

  private String getUrl() {
    return presigner
        .presignGetObject(
            presign ->
                presign
                    .signatureDuration(Duration.ofMinutes(5))
                    .getObjectRequest(
                        get ->
                            get.bucket("mail")
                                .key("a b/ü.pdf")
                                .responseContentDisposition("attachment; filename=\"x.pdf\"")
                                .responseContentType("application/pdf")))
        .url()
        .toString();
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> put(String url, String type, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", type)
            .header("Origin", PAGE)
            .PUT(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> preflight(String origin) throws IOException, InterruptedException {
    // The JDK's client sends no Origin of its own; a browser always does.
    return http.send(
        HttpRequest.newBuilder(URI.create(store.endpoint() + "/mail/upload"))
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "PUT")
            .header("Access-Control-Request-Headers", "content-type")
            .build(),
        BodyHandlers.ofString());
  }
}
