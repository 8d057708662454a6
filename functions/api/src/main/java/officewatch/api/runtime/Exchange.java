package officewatch.api.runtime;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import officewatch.identity.Caller;
import org.jspecify.annotations.Nullable;

/** The request under way on this thread, and who makes it. */
final class Exchange {
  private static final ThreadLocal<@Nullable Exchange> CURRENT = new ThreadLocal<>();

  private final APIGatewayProxyRequestEvent event;
  private final String requestId;
  private final @Nullable Caller caller;

  Exchange(APIGatewayProxyRequestEvent event, String requestId, @Nullable Caller caller) {
    this.event = event;
    this.requestId = requestId;
    this.caller = caller;
  }

  static Optional<Exchange> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  static void begin(Exchange exchange) {
    CURRENT.set(exchange);
  }

  static void end() {
    CURRENT.remove();
  }

  APIGatewayProxyRequestEvent event() {
    return event;
  }

  String requestId() {
    return requestId;
  }

  Optional<Caller> caller() {
    return Optional.ofNullable(caller);
  }

  /** The first value of a header, whatever the case of its name. */
  static Optional<String> header(APIGatewayProxyRequestEvent event, String name) {
    Map<String, List<String>> many = event.getMultiValueHeaders();
    if (many != null) {
      for (Map.Entry<String, List<String>> entry : many.entrySet()) {
        if (entry.getKey().equalsIgnoreCase(name) && !entry.getValue().isEmpty()) {
          return Optional.of(entry.getValue().getFirst());
        }
      }
    }
    Map<String, String> single = event.getHeaders();
    if (single != null) {
      for (Map.Entry<String, String> entry : single.entrySet()) {
        if (entry.getKey().equalsIgnoreCase(name)) {
          return Optional.of(entry.getValue());
        }
      }
    }
    return Optional.empty();
  }
}
