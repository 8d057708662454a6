package officewatch.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * The passwords are what the services compute by themselves (Signature Version 4, query string).
 */
final class SignedLoginTest {
  private static final String SECRET = "a-secret-key-of-tests";
  private static final Instant NOW = Instant.parse("2026-11-21T10:15:30Z");

  @Test
  void aDatabaseTakesThePassword() throws Exception {
    String password =
        login(AwsBasicCredentials.create("AKIDTEST", SECRET), NOW)
            .toDatabase("db.example.eu-central-1.rds.amazonaws.com", 5432, "ow_login_app");

    Map<String, String> query = query(password);
    assertThat(password).startsWith("db.example.eu-central-1.rds.amazonaws.com:5432/?");
    assertThat(query)
        .containsEntry("Action", "connect")
        .containsEntry("DBUser", "ow_login_app")
        .containsEntry("X-Amz-Date", "20261121T101530Z")
        .containsEntry("X-Amz-Expires", "900")
        .containsEntry("X-Amz-SignedHeaders", "host")
        .containsEntry("X-Amz-Credential", "AKIDTEST/20261121/eu-central-1/rds-db/aws4_request");
    assertThat(query.get("X-Amz-Signature")).isEqualTo(signature(password, "rds-db"));
  }

  @Test
  void aCacheTakesThePassword() throws Exception {
    AwsCredentials temporary = AwsSessionCredentials.create("ASIATEST", SECRET, "a/session+token=");
    String password = login(temporary, NOW).toCache("officewatch", "ow-api");

    Map<String, String> query = query(password);
    assertThat(password).startsWith("officewatch/?");
    assertThat(query)
        .containsEntry("Action", "connect")
        .containsEntry("User", "ow-api")
        .containsEntry("ResourceType", "ServerlessCache")
        .containsEntry("X-Amz-Security-Token", "a/session+token=");
    assertThat(query.get("X-Amz-Signature")).isEqualTo(signature(password, "elasticache"));
  }

  @Test
  void eachPasswordIsMadeAnew() {
    AwsCredentials credentials = AwsBasicCredentials.create("AKIDTEST", SECRET);
    assertThat(login(credentials, NOW).toCache("officewatch", "ow-api"))
        .isNotEqualTo(login(credentials, NOW.plusSeconds(1)).toCache("officewatch", "ow-api"));
  }

  private static SignedLogin login(AwsCredentials credentials, Instant now) {
    return new SignedLogin(
        StaticCredentialsProvider.create(credentials),
        () -> Region.EU_CENTRAL_1,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Map<String, String> query(String password) {
    return Arrays.stream(URI.create("https://" + password).getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                (a, b) -> b,
                TreeMap::new));
  }

  /** What the service computes from the password, the signature in it left out. */
  private static String signature(String password, String service) throws Exception {
    URI uri = URI.create("https://" + password);
    String query =
        Arrays.stream(uri.getRawQuery().split("&"))
            .filter(pair -> !pair.startsWith("X-Amz-Signature="))
            .sorted()
            .collect(Collectors.joining("&"));
    String canonical =
        "GET\n/\n" + query + "\nhost:" + uri.getAuthority() + "\n\nhost\n" + sha256("");
    String scope = "20261121/eu-central-1/" + service + "/aws4_request";
    String toSign = "AWS4-HMAC-SHA256\n20261121T101530Z\n" + scope + "\n" + sha256(canonical);
    byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/")) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, toSign));
  }

  private static byte[] hmac(byte[] key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
