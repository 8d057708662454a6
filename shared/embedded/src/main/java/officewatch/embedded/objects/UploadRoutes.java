package officewatch.embedded.objects;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Uploads in parts. */
final class UploadRoutes {
  private static final int MAX_PARTS = 10_000;

  private final ObjectFiles files;
  private final Path uploads;
  private final InstantSource clock;

  UploadRoutes(ObjectFiles files, Path uploads, InstantSource clock) throws IOException {
    this.files = files;
    this.uploads = Files.createDirectories(uploads);
    this.clock = clock;
  }

  void create(S3Request request) throws IOException, S3Error {
    Keys.check(request.key());
    String id = UUID.randomUUID().toString();
    Path folder = Files.createDirectory(uploads.resolve(id));
    NewObject begun =
        new NewObject(
            request.bucket(), request.key(), 0, "", clock.millis(), ObjectRoutes.kept(request));
    Files.writeString(folder.resolve("begun"), Json.write(begun));
    S3Response.xml(
        request.exchange(),
        200,
        S3Xml.document(
            "InitiateMultipartUploadResult",
            out -> {
              out.text("Bucket", request.bucket());
              out.text("Key", request.key());
              out.text("UploadId", id);
            }));
  }

  void part(S3Request request, String id) throws IOException, S3Error {
    Path folder = folder(request, id);
    int number = number(request.parameter("partNumber").orElse(""));
    Path draft = files.draft();
    try {
      Body body = Body.into(draft, request);
      Files.move(
          draft, folder.resolve(Integer.toString(number)), StandardCopyOption.REPLACE_EXISTING);
      request.exchange().getResponseHeaders().set("ETag", ObjectRoutes.quoted(body.md5()));
      S3Response.empty(request.exchange(), 200);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  void complete(S3Request request, String id) throws IOException, S3Error {
    Path folder = folder(request, id);
    byte[] document = Body.document(request);
    List<String> numbers = S3Xml.texts(document, "PartNumber");
    List<String> eTags = S3Xml.texts(document, "ETag");
    if (numbers.isEmpty() || numbers.size() != eTags.size()) {
      throw new S3Error(400, "MalformedXML", "The parts are not listed with number and ETag.");
    }
    Path draft = files.draft();
    try {
      StoredObject stored = store(folder, numbers, eTags, draft);
      delete(folder);
      S3Response.xml(
          request.exchange(),
          200,
          S3Xml.document(
              "CompleteMultipartUploadResult",
              out -> {
                out.text("Bucket", stored.bucket());
                out.text("Key", stored.key());
                out.text("ETag", ObjectRoutes.quoted(stored.eTag()));
              }));
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  void abort(S3Request request, String id) throws IOException, S3Error {
    delete(folder(request, id));
    S3Response.empty(request.exchange(), 204);
  }

  private StoredObject store(Path folder, List<String> numbers, List<String> eTags, Path draft)
      throws IOException, S3Error {
    MessageDigest whole = Keys.digest("MD5");
    int previous = 0;
    try (OutputStream out = Files.newOutputStream(draft)) {
      for (int n = 0; n < numbers.size(); n++) {
        int number = number(numbers.get(n));
        if (number <= previous) {
          throw new S3Error(400, "InvalidPartOrder", "The parts are not in ascending order.");
        }
        previous = number;
        whole.update(append(folder, number, eTags.get(n).replace("\"", ""), out));
      }
    }
    NewObject begun = Json.read(Files.readAllBytes(folder.resolve("begun")), NewObject.class);
    String eTag = HexFormat.of().formatHex(whole.digest()) + "-" + numbers.size();
    NewObject fresh =
        new NewObject(
            begun.bucket(), begun.key(), Files.size(draft), eTag, clock.millis(), begun.headers());
    return files.store("ObjectCreated:CompleteMultipartUpload", draft, fresh, false);
  }

  private static byte[] append(Path folder, int number, String eTag, OutputStream out)
      throws IOException, S3Error {
    Path part = folder.resolve(Integer.toString(number));
    MessageDigest md5 = Keys.digest("MD5");
    if (!Files.exists(part)) {
      throw new S3Error(400, "InvalidPart", "A part is missing.");
    }
    try (var in = new java.security.DigestInputStream(Files.newInputStream(part), md5)) {
      in.transferTo(out);
    }
    byte[] digest = md5.digest();
    if (!HexFormat.of().formatHex(digest).equals(eTag)) {
      throw new S3Error(400, "InvalidPart", "A part's ETag does not match.");
    }
    return digest;
  }

  /** The id is ours or none; nothing else reaches the file system. */
  private Path folder(S3Request request, String id) throws IOException, S3Error {
    if (!id.matches("[0-9a-f-]{36}") || !Files.isDirectory(uploads.resolve(id))) {
      throw S3Error.noSuchUpload();
    }
    Path folder = uploads.resolve(id);
    NewObject begun =
        Json.read(
            Files.readString(folder.resolve("begun")).getBytes(StandardCharsets.UTF_8),
            NewObject.class);
    if (!begun.bucket().equals(request.bucket()) || !begun.key().equals(request.key())) {
      throw S3Error.noSuchUpload();
    }
    return folder;
  }

  private static int number(String text) throws S3Error {
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MAX_PARTS) {
      throw S3Error.invalid("A part number is between 1 and 10000.");
    }
    return Integer.parseInt(text);
  }

  private static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder)) {
      for (Path part : parts) {
        Files.delete(part);
      }
    }
    Files.delete(folder);
  }
}
