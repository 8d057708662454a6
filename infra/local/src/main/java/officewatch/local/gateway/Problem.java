package officewatch.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.Map;

/**
 * What the gateway itself has to say, after RFC 9457 and in the form of the API's own problems.
 *
 * @param status the HTTP status
 * @param title the status in words
 * @param code stable reason for programs, {@code snake_case}
 * @param detail what is wrong, for a person; plain ASCII without quotation marks
 */
record Problem(int status, String title, String code, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";
  static final Problem NO_ROUTE =
      new Problem(404, "Not Found", "not_found", "There is nothing at this address.");
  static final Problem TOO_LARGE =
      new Problem(
          413, "Request Entity Too Large", "body_too_large", "A body may have 10 MB at most.");
  static final Problem NO_ANSWER =
      new Problem(502, "Bad Gateway", "internal_error", "The function failed to answer.");

  /** A request that the HTTP server refused before anything else saw it. */
  static Problem refused(int status, String title) {
    return status < 500
        ? new Problem(status, title, "malformed_request", "The request is not valid HTTP.")
        : new Problem(status, title, "internal_error", "The server failed to answer.");
  }

  String json() {
    return """
    {"type":"urn:officewatch:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s"}\
    """
        .formatted(code.replace('_', '-'), title, status, detail, code);
  }

  APIGatewayProxyResponseEvent answer() {
    APIGatewayProxyResponseEvent answer = new APIGatewayProxyResponseEvent();
    answer.setStatusCode(status);
    answer.setHeaders(Map.of("Content-Type", MEDIA_TYPE, "Cache-Control", "no-store"));
    answer.setBody(json());
    return answer;
  }
}
