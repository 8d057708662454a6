package officewatch.aws;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;

/**
 * Passwords made of a signature: a request to sign in, presigned with the function's own
 * credentials (Signature Version 4). Made here, without asking any service; good for 15 minutes,
 * which is enough to open one connection.
 */
@Singleton
final class SignedLogin {
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final String SCHEME = "https://";

  private final AwsCredentialsProvider credentials;
  private final AwsRegionProvider region;
  private final Clock clock;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  SignedLogin(AwsCredentialsProvider credentials, AwsRegionProvider region, Clock clock) {
    this.credentials = credentials;
    this.region = region;
    this.clock = clock;
  }

  /** The region whose services take these passwords. */
  String region() {
    return region.getRegion().id();
  }

  /** For a database of RDS, directly or through its proxy. */
  String toDatabase(String host, int port, String user) {
    return presigned("rds-db", host + ":" + port, Map.of("Action", "connect", "DBUser", user));
  }

  /** For a serverless cache of ElastiCache; user name and user id must be the same. */
  String toCache(String cacheName, String user) {
    return presigned(
        "elasticache",
        cacheName,
        Map.of("Action", "connect", "ResourceType", "ServerlessCache", "User", user));
  }

  private String presigned(String service, String authority, Map<String, String> parameters) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .uri(URI.create(SCHEME + authority + "/"));
    parameters.forEach(request::putRawQueryParameter);
    return signer
        .sign(
            sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request.build())
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region())
                    .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, LIFE)
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock))
        .request()
        .getUri()
        .toString()
        .substring(SCHEME.length());
  }
}
