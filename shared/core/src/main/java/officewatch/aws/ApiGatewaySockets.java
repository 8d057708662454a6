package officewatch.aws;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import officewatch.live.Sockets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Connections of a WebSocket API of API Gateway, over its management API: two calls, signed here
 * (Signature Version 4), which spares the package a client of its own.
 */
@Singleton
@Requires(property = ApiGatewaySockets.ENDPOINT)
final class ApiGatewaySockets implements Sockets {
  static final String ENDPOINT = "officewatch.live.endpoint";

  private static final Logger LOG = LoggerFactory.getLogger(ApiGatewaySockets.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int GONE = 410;

  private final String endpoint;
  private final AwsCredentialsProvider credentials;
  private final AwsRegionProvider region;
  private final Clock clock;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final SdkHttpClient http =
      UrlConnectionHttpClient.builder().connectionTimeout(PATIENCE).socketTimeout(PATIENCE).build();

  /**
   * For one API.
   *
   * @param endpoint the address of its stage, {@code https}
   */
  ApiGatewaySockets(
      @Property(name = ENDPOINT) String endpoint,
      AwsCredentialsProvider credentials,
      AwsRegionProvider region,
      Clock clock) {
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.region = region;
    this.clock = clock;
  }

  @Override
  public Delivery send(String connectionId, String text) {
    return call(SdkHttpMethod.POST, connectionId, text);
  }

  @Override
  public void close(String connectionId) {
    call(SdkHttpMethod.DELETE, connectionId, "");
  }

  @PreDestroy
  void close() {
    http.close();
  }

  private Delivery call(SdkHttpMethod method, String connectionId, String body) {
    SignedRequest signed = signed(method, connectionId, body);
    HttpExecuteRequest.Builder request = HttpExecuteRequest.builder().request(signed.request());
    signed.payload().ifPresent(request::contentStreamProvider);
    try {
      HttpExecuteResponse response = http.prepareRequest(request.build()).call();
      response.responseBody().ifPresent(stream -> stream.abort());
      int status = response.httpResponse().statusCode();
      if (status != GONE && !response.httpResponse().isSuccessful()) {
        LOG.warn("The WebSocket API answered {} with {}.", method, status);
      }
      return response.httpResponse().isSuccessful()
          ? Delivery.SENT
          : status == GONE ? Delivery.GONE : Delivery.LOST;
    } catch (IOException e) {
      LOG.warn("The WebSocket API did not answer.", e);
      return Delivery.LOST;
    }
  }

  private SignedRequest signed(SdkHttpMethod method, String connectionId, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(method)
            .uri(URI.create(endpoint + "/@connections/" + SdkHttpUtils.urlEncode(connectionId)));
    if (method == SdkHttpMethod.POST) {
      request.putHeader("Content-Type", "application/json");
      request.putHeader("Content-Length", Integer.toString(bytes.length));
    }
    ContentStreamProvider payload = () -> new ByteArrayInputStream(bytes);
    return signer.sign(
        sign ->
            sign.identity(credentials.resolveCredentials())
                .request(request.build())
                .payload(method == SdkHttpMethod.POST ? payload : null)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region.getRegion().id())
                .putProperty(HttpSigner.SIGNING_CLOCK, clock));
  }
}
