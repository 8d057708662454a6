package officewatch.api.runtime;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request came by way of CloudFront, which shows a token of its own. Who calls the API's
 * own address goes past the firewall there, and could say of itself to be anybody: it is refused.
 * Where there is no CloudFront, as on a laptop, there is no token to know and everybody is let in.
 */
@Singleton
final class FrontDoor {
  static final String TOKEN = "X-OfficeWatch-Origin";
  static final String VIEWER = "X-OfficeWatch-Viewer";

  private final byte @Nullable [] digest;

  /**
   * Knows a token by its digest.
   *
   * @param digest SHA-256 of CloudFront's token in hexadecimal digits, or null where none is asked
   */
  FrontDoor(@Nullable @Property(name = "officewatch.origin-token-sha256") String digest) {
    this.digest = digest == null ? null : HexFormat.of().parseHex(digest);
  }

  /**
   * Whether the request may go on. To one that may, the address it came from is that of the person
   * who asks, as without CloudFront, and not CloudFront's.
   */
  boolean admits(APIGatewayProxyRequestEvent event) {
    if (digest == null) {
      return true;
    }
    Optional<String> token = Exchange.header(event, TOKEN);
    if (token.isEmpty() || !MessageDigest.isEqual(digest, sha256(token.get()))) {
      return false;
    }
    @Nullable ProxyRequestContext context = event.getRequestContext();
    if (context != null && context.getIdentity() != null) {
      Exchange.header(event, VIEWER).ifPresent(context.getIdentity()::setSourceIp);
    }
    return true;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
