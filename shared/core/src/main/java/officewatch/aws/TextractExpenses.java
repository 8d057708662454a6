package officewatch.aws;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import officewatch.invoices.ExpenseService;
import officewatch.reader.ocr.OcrTimeout;
import officewatch.reader.ocr.Picture;
import officewatch.reader.propose.Expense;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;

/**
 * Amazon Textract AnalyzeExpense (API version 2018-06-27, JSON 1.1), by the parts of the SDK that
 * are here anyway: one operation is not worth a client of its own in the package.
 */
@Singleton
@Requires(property = "officewatch.textract.enabled", value = "true")
final class TextractExpenses implements ExpenseService {
  private static final String TARGET = "Textract.AnalyzeExpense";
  private static final String TYPE = "application/x-amz-json-1.1";
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);
  private static final int MAX_ANSWER = 8 << 20;

  private final AwsCredentialsProvider credentials;
  private final Region region;
  private final URI endpoint;
  private final JsonMapper json;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final SdkHttpClient http;

  TextractExpenses(
      AwsCredentialsProvider credentials,
      AwsRegionProvider region,
      @Nullable @Property(name = "officewatch.textract.endpoint") URI endpoint,
      JsonMapper json) {
    this.credentials = credentials;
    this.region = region.getRegion();
    this.endpoint =
        endpoint == null
            ? URI.create("https://textract." + this.region.id() + ".amazonaws.com/")
            : endpoint;
    this.json = json;
    this.http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(2))
            .socketTimeout(MAX_WAIT)
            .build();
  }

  @Override
  public String name() {
    return "textract-2018-06-27";
  }

  @Override
  public Expense analyze(Picture picture, Duration limit) throws OcrTimeout {
    byte[] body = body(picture);
    try {
      HttpExecuteResponse response = http.prepareRequest(signed(body)).call();
      byte[] answer = bytes(response);
      int status = response.httpResponse().statusCode();
      return status == 200
          ? TextractAnswer.expense(json, answer, picture)
          : TextractAnswer.failure(json, answer, status);
    } catch (SocketTimeoutException late) {
      throw new OcrTimeout("Textract did not answer within " + MAX_WAIT);
    } catch (IOException e) {
      throw new UncheckedIOException("Textract cannot be reached", e);
    } catch (SdkException e) {
      throw new UncheckedIOException(new IOException("Textract cannot be asked", e));
    }
  }

  private HttpExecuteRequest signed(byte[] body) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .uri(endpoint)
            .method(SdkHttpMethod.POST)
            .putHeader("Content-Type", TYPE)
            .putHeader("X-Amz-Target", TARGET)
            .build();
    SignedRequest signed =
        signer.sign(
            sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "textract")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()));
    HttpExecuteRequest.Builder execute = HttpExecuteRequest.builder().request(signed.request());
    signed.payload().ifPresent(execute::contentStreamProvider);
    return execute.build();
  }

  private static byte[] body(Picture picture) {
    String image = Base64.getEncoder().encodeToString(Png.of(picture));
    return ("{\"Document\":{\"Bytes\":\"" + image + "\"}}").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(HttpExecuteResponse response) throws IOException {
    try (InputStream in = response.responseBody().orElseThrow(() -> new IOException("No answer"))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(in.readNBytes(MAX_ANSWER + 1));
      if (out.size() > MAX_ANSWER) {
        throw new IOException("The answer is longer than " + MAX_ANSWER + " bytes");
      }
      return out.toByteArray();
    }
  }

  @PreDestroy
  void close() {
    http.close();
  }
}
