package officewatch.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What functions answer, as HTTP. */
final class Answers {
  private static final String CONTENT_LENGTH = "Content-Length";

  private Answers() {}

  /**
   * Writes an answer.
   *
   * @param withBody whether the body follows or only its length, as for {@code HEAD}
   */
  static void write(
      APIGatewayProxyResponseEvent answer, HttpServletResponse response, boolean withBody)
      throws IOException {
    int status = answer.getStatusCode();
    byte[] body = body(answer);
    response.setStatus(status);
    headers(answer, response);
    if (status == HttpServletResponse.SC_NO_CONTENT
        || status == HttpServletResponse.SC_NOT_MODIFIED) {
      return;
    }
    response.setContentLength(body.length);
    if (withBody) {
      response.getOutputStream().write(body);
    }
  }

  private static void headers(APIGatewayProxyResponseEvent answer, HttpServletResponse response) {
    @Nullable Map<String, String> single = answer.getHeaders();
    if (single != null) {
      single.forEach(
          (name, value) -> {
            if (!name.equalsIgnoreCase(CONTENT_LENGTH)) {
              response.setHeader(name, value);
            }
          });
    }
    @Nullable Map<String, List<String>> many = answer.getMultiValueHeaders();
    if (many != null) {
      many.forEach(
          (name, values) -> {
            if (!name.equalsIgnoreCase(CONTENT_LENGTH) && !values.isEmpty()) {
              response.setHeader(name, values.getFirst());
              values.stream().skip(1).forEach(value -> response.addHeader(name, value));
            }
          });
    }
  }

  private static byte[] body(APIGatewayProxyResponseEvent answer) {
    @Nullable String body = answer.getBody();
    if (body == null) {
      return new byte[0];
    }
    return Boolean.TRUE.equals(answer.getIsBase64Encoded())
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
