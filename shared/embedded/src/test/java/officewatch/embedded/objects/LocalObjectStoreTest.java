package officewatch.embedded.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class LocalObjectStoreTest {
  private static final ObjectStoreSettings SETTINGS =
      ObjectStoreSettings.of(Set.of("mail", "papers"), "test-key", "test-secret");

  private final Path folder;
  private final List<ObjectCreated> events = new CopyOnWriteArrayList<>();
  private LocalObjectStore store;
  private S3Client s3;

  LocalObjectStoreTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.store = LocalObjectStore.start(folder, 0, SETTINGS, events::add);
    this.s3 = store.client();
  }

  @AfterEach
  void stop() throws IOException {
    s3.close();
    store.close();
  }

  private void restart() throws IOException {
    stop();
    store = LocalObjectStore.start(folder, 0, SETTINGS, events::add);
    s3 = store.client();
  }

  @Test
  void returnsThePdfItWasGivenAlsoAfterARestart() throws IOException {
    byte[] pdf = pdf();
    String eTag =
        s3.putObject(
                request ->
                    request
                        .bucket("mail")
                        .key("a/invoice.pdf")
                        .contentType("application/pdf")
                        .metadata(Map.of("organization", "42")),
                RequestBody.fromBytes(pdf))
            .eTag();
    restart();
    ResponseBytes<GetObjectResponse> got = get("a/invoice.pdf");
    assertThat(got.asByteArray()).isEqualTo(pdf);
    assertThat(got.response().contentType()).isEqualTo("application/pdf");
    assertThat(got.response().metadata()).containsEntry("organization", "42");
    assertThat(got.response().eTag()).isEqualTo(eTag);
    var head = s3.headObject(request -> request.bucket("mail").key("a/invoice.pdf"));
    assertThat(head.contentLength()).isEqualTo(pdf.length);
    assertThat(head.contentEncoding()).isNull();
  }

  @Test
  void returnsRanges() {
    put("digits", "0123456789");
    assertThat(range("bytes=2-4")).isEqualTo("234");
    assertThat(range("bytes=7-")).isEqualTo("789");
    assertThat(range("bytes=-2")).isEqualTo("89");
    assertThat(range("bytes=0-999")).isEqualTo("0123456789");
    assertThatThrownBy(() -> range("bytes=10-"))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(416));
  }

  @Test
  void keepsAnEmptyObject() {
    put("empty", "");
    assertThat(get("empty").asByteArray()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../etc/passwd",
        "/etc/passwd",
        "..",
        "a/../b",
        "a//b",
        "C:\\windows\\con.pdf",
        "blank and + and %2F and ?x=1&y#z",
        "Rechnung Müller & Söhne \uD83D\uDCC4.pdf",
        "quote\"<tag>'",
        "con"
      })
  void keysAreOpaqueAndNeverLeaveTheFolder(String key) throws IOException {
    put(key, "content of " + key);
    assertThat(get(key).asUtf8String()).isEqualTo("content of " + key);
    assertThat(list("").stream().map(S3Object::key)).containsExactly(key);
    restart();
    assertThat(get(key).asUtf8String()).isEqualTo("content of " + key);
    try (Stream<Path> files = Files.walk(folder.resolve("buckets"))) {
      assertThat(files.filter(Files::isRegularFile))
          .allMatch(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
          .hasSize(1);
    }
  }

  @Test
  void takesKeysOf1024BytesAndNoLonger() {
    String longest = "ä".repeat(512);
    put(longest, "x");
    assertThat(get(longest).asUtf8String()).isEqualTo("x");
    assertThatThrownBy(() -> put(longest + "x", "x"))
        .isInstanceOfSatisfying(
            S3Exception.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("KeyTooLongError"));
  }

  @Test
  void saysWhatIsNotThere() {
    assertThatThrownBy(() -> get("nothing")).isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> s3.headObject(request -> request.bucket("mail").key("nothing")))
        .isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(
            () -> s3.getObjectAsBytes(request -> request.bucket("no-bucket").key("nothing")))
        .isInstanceOf(NoSuchBucketException.class);
  }

  @Test
  void listsInByteOrderByPageAndByFolder() {
    for (String key : List.of("b/2", "a", "b/1", "b/c/3", "\uFF5E", "\uD83D\uDE00")) {
      put(key, key);
    }
    List<String> keys = new ArrayList<>();
    s3.listObjectsV2Paginator(request -> request.bucket("mail").maxKeys(2))
        .contents()
        .forEach(object -> keys.add(object.key()));
    assertThat(keys).containsExactly("a", "b/1", "b/2", "b/c/3", "\uFF5E", "\uD83D\uDE00");
    var page = s3.listObjectsV2(request -> request.bucket("mail").prefix("b/").delimiter("/"));
    assertThat(page.contents().stream().map(S3Object::key)).containsExactly("b/1", "b/2");
    assertThat(page.commonPrefixes().stream().map(CommonPrefix::prefix)).containsExactly("b/c/");
  }

  @Test
  void copiesAndDeletes() {
    put("one", "1");
    s3.copyObject(
        request ->
            request
                .sourceBucket("mail")
                .sourceKey("one")
                .destinationBucket("mail")
                .destinationKey("two ü"));
    assertThat(get("two ü").asUtf8String()).isEqualTo("1");
    put("three", "3");
    s3.deleteObject(request -> request.bucket("mail").key("one"));
    s3.deleteObjects(
        request ->
            request
                .bucket("mail")
                .delete(
                    delete ->
                        delete.objects(
                            ObjectIdentifier.builder().key("two ü").build(),
                            ObjectIdentifier.builder().key("never there").build())));
    assertThat(list("").stream().map(S3Object::key)).containsExactly("three");
  }

  @Test
  void assemblesParts() {
    byte[] first = new byte[5 << 20];
    new Random(7).nextBytes(first);
    byte[] second = "the end".getBytes(StandardCharsets.UTF_8);
    String id =
        s3.createMultipartUpload(
                request -> request.bucket("mail").key("big").contentType("application/pdf"))
            .uploadId();
    List<CompletedPart> parts = new ArrayList<>();
    for (byte[] bytes : List.of(first, second)) {
      int number = parts.size() + 1;
      String eTag =
          s3.uploadPart(
                  request -> request.bucket("mail").key("big").uploadId(id).partNumber(number),
                  RequestBody.fromBytes(bytes))
              .eTag();
      parts.add(CompletedPart.builder().partNumber(number).eTag(eTag).build());
    }
    assertThat(events).isEmpty();
    s3.completeMultipartUpload(
        request ->
            request
                .bucket("mail")
                .key("big")
                .uploadId(id)
                .multipartUpload(upload -> upload.parts(parts)));
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(first);
    whole.writeBytes(second);
    assertThat(get("big").asByteArray()).isEqualTo(whole.toByteArray());
    assertThat(get("big").response().eTag()).endsWith("-2\"");
    assertThat(events)
        .extracting(ObjectCreated::name)
        .containsExactly("ObjectCreated:CompleteMultipartUpload");
    assertThatThrownBy(() -> s3.abortMultipartUpload(r -> r.bucket("mail").key("big").uploadId(id)))
        .isInstanceOf(S3Exception.class)
        .hasMessageContaining("multipart upload does not exist");
  }

  @Test
  void storesANewKeyOnceWhereAsked() {
    s3.putObject(
        request -> request.bucket("mail").key("k").ifNoneMatch("*"), RequestBody.fromString("1"));
    assertThatThrownBy(
            () ->
                s3.putObject(
                    request -> request.bucket("mail").key("k").ifNoneMatch("*"),
                    RequestBody.fromString("2")))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
    assertThat(get("k").asUtf8String()).isEqualTo("1");
    assertThat(events).hasSize(1);
  }

  @Test
  void refusesASubResourceItDoesNotServe() {
    put("k", "content");
    assertThatThrownBy(
            () ->
                s3.putObjectTagging(
                    request ->
                        request.bucket("mail").key("k").tagging(tags -> tags.tagSet(List.of()))))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(501));
    assertThat(get("k").asUtf8String()).isEqualTo("content");
  }

  @Test
  void announcesAnObjectWithTheEventOfS3() {
    put("in box/Müller+1.pdf", "hello");
    ObjectCreated event = events.getFirst();
    assertThat(event.key()).isEqualTo("in box/Müller+1.pdf");
    assertThat(event.toJson())
        .contains("\"eventName\":\"ObjectCreated:Put\"", "\"eventVersion\":\"2.1\"")
        .contains("\"key\":\"in+box/M%C3%BCller%2B1.pdf\"")
        .contains("\"eTag\":\"5d41402abc4b2a76b9719d911017c592\"", "\"size\":5")
        .contains("\"arn\":\"arn:aws:s3:::mail\"");
  }

  private void put(String key, String content) {
    s3.putObject(request -> request.bucket("mail").key(key), RequestBody.fromString(content));
  }

  private ResponseBytes<GetObjectResponse> get(String key) {
    return s3.getObjectAsBytes(request -> request.bucket("mail").key(key));
  }

  private String range(String range) {
    return s3.getObjectAsBytes(request -> request.bucket("mail").key("digits").range(range))
        .asUtf8String();
  }

  private List<S3Object> list(String prefix) {
    return s3.listObjectsV2(request -> request.bucket("mail").prefix(prefix)).contents();
  }

  private static byte[] pdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
