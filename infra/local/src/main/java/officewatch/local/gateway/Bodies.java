package officewatch.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Request bodies in events: text as text, everything else in base64. */
final class Bodies {
  /** Of HTTP APIs, see the quotas of Amazon API Gateway. */
  static final int MAX_BYTES = 10 << 20;

  private Bodies() {}

  static void copy(HttpServletRequest request, APIGatewayProxyRequestEvent event)
      throws IOException, RequestTooLarge {
    event.setIsBase64Encoded(false);
    long announced = request.getContentLengthLong();
    boolean chunked = request.getHeader("Transfer-Encoding") != null;
    if (announced > MAX_BYTES) {
      throw new RequestTooLarge();
    }
    if (announced <= 0 && !chunked) {
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw new RequestTooLarge();
    }
    if (isText(request.getContentType())) {
      event.setBody(new String(body, StandardCharsets.UTF_8));
    } else {
      event.setBody(Base64.getEncoder().encodeToString(body));
      event.setIsBase64Encoded(true);
    }
  }

  private static boolean isText(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.equals("application/json")
        || type.equals("application/xml")
        || type.equals("application/javascript")
        || type.endsWith("+json")
        || type.endsWith("+xml");
  }
}
