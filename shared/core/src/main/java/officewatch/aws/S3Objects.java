package officewatch.aws;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import officewatch.objects.ObjectReader;
import officewatch.objects.ObjectTooLarge;
import officewatch.objects.ObjectWriter;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Objects in one S3 bucket. */
@Singleton
final class S3Objects implements ObjectReader, ObjectWriter {
  private final S3Client s3;
  private final S3Presigner presigner;
  private final ObjectSettings settings;

  S3Objects(S3Client s3, S3Presigner presigner, ObjectSettings settings) {
    this.s3 = s3;
    this.presigner = presigner;
    this.settings = settings;
  }

  @Override
  public Optional<byte[]> read(String key, long maxBytes) {
    try (ResponseInputStream<GetObjectResponse> object =
        s3.getObject(request -> request.bucket(settings.bucket()).key(key))) {
      long size = object.response().contentLength();
      if (size > maxBytes) {
        object.abort();
        throw new ObjectTooLarge(key, size);
      }
      return Optional.of(object.readAllBytes());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public URI presignRead(String key, String fileName, String mediaType, Duration life) {
    return uri(
        presigner
            .presignGetObject(
                presign ->
                    presign
                        .signatureDuration(life)
                        .getObjectRequest(
                            request ->
                                request
                                    .bucket(settings.bucket())
                                    .key(key)
                                    .responseContentType(mediaType)
                                    .responseContentDisposition(ContentDisposition.of(fileName))))
            .url()
            .toString());
  }

  @Override
  public void write(String key, byte[] bytes, String mediaType) {
    s3.putObject(
        request -> request.bucket(settings.bucket()).key(key).contentType(mediaType),
        RequestBody.fromBytes(bytes));
  }

  @Override
  public PresignedUpload presignWrite(String key, String mediaType, long size, Duration life) {
    PresignedPutObjectRequest presigned =
        presigner.presignPutObject(
            presign ->
                presign
                    .signatureDuration(life)
                    .putObjectRequest(
                        request ->
                            request
                                .bucket(settings.bucket())
                                .key(key)
                                .contentType(mediaType)
                                .contentLength(size)));
    Map<String, String> headers = new LinkedHashMap<>();
    presigned.signedHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    headers.keySet().removeIf("host"::equalsIgnoreCase); // every client sends it by itself
    return new PresignedUpload(
        uri(presigned.url().toString()), "PUT", headers, presigned.expiration());
  }

  private static URI uri(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A presigned address is malformed.", e);
    }
  }
}
