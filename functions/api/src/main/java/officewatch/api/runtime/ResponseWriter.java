package officewatch.api.runtime;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes answers that do not come from a route, and the headers that every answer carries. */
@Singleton
final class ResponseWriter {
  private static final Map<String, String> SECURITY_HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Strict-Transport-Security", "max-age=63072000; includeSubDomains",
          "Cross-Origin-Resource-Policy", "same-origin");
  private static final String NOTHING_LOADS = "default-src 'none'; frame-ancestors 'none'";

  private final JsonMapper json;

  ResponseWriter(JsonMapper json) {
    this.json = json;
  }

  APIGatewayProxyResponseEvent problem(HttpStatus status, String code, String detail) {
    APIGatewayProxyResponseEvent answer = new APIGatewayProxyResponseEvent();
    answer.setStatusCode(status.getCode());
    answer.setIsBase64Encoded(false);
    answer.setHeaders(new LinkedHashMap<>(Map.of("Content-Type", ProblemBody.MEDIA_TYPE)));
    Problems.response(status, code, detail)
        .getHeaders()
        .forEach((name, values) -> answer.getHeaders().put(name, values.getFirst()));
    try {
      answer.setBody(json.writeValueAsString(ProblemBody.of(status, code, detail, null)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer;
  }

  /** What a caller learns of a fault: that it is ours, and its id. Never the fault itself. */
  APIGatewayProxyResponseEvent unplanned(Throwable fault) {
    return Faults.isTemporary(fault)
        ? problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Faults.TEMPORARY)
        : problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal_error", Faults.PERMANENT);
  }

  APIGatewayProxyResponseEvent finish(APIGatewayProxyResponseEvent answer, String requestId) {
    @Nullable Map<String, String> present = answer.getHeaders();
    Map<String, String> headers = new LinkedHashMap<>();
    if (present != null) {
      headers.putAll(present);
    }
    headers.put("X-Request-Id", requestId);
    headers.putAll(SECURITY_HEADERS);
    headers.putIfAbsent("Content-Security-Policy", NOTHING_LOADS);
    headers.putIfAbsent("Cache-Control", "no-store");
    @Nullable Map<String, List<String>> many = answer.getMultiValueHeaders();
    if (many != null) {
      // What the framework wrote as multi-value headers wins over the defaults above.
      for (String name : many.keySet()) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
      }
    }
    answer.setHeaders(headers);
    return answer;
  }

  static Optional<String> header(APIGatewayProxyResponseEvent answer, String name) {
    @Nullable Map<String, List<String>> many = answer.getMultiValueHeaders();
    if (many != null) {
      for (Map.Entry<String, List<String>> entry : many.entrySet()) {
        if (entry.getKey().equalsIgnoreCase(name) && !entry.getValue().isEmpty()) {
          return Optional.of(entry.getValue().getFirst());
        }
      }
    }
    @Nullable Map<String, String> single = answer.getHeaders();
    return single == null
        ? Optional.empty()
        : single.entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .findFirst();
  }
}
