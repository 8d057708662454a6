package officewatch.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * WebSocket connections at {@link #PATH}, told to the functions as a WebSocket API of API Gateway
 * tells them, with its limits.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html">API
 *     Gateway: quotas of WebSocket APIs</a>
 */
public final class SocketRoute {
  /** Where connections are opened. */
  public static final String PATH = "/api/v1/live";

  private static final String CONNECTION = "officewatch.connection";
  private static final Duration IDLE = Duration.ofMinutes(10);
  private static final int MAX_BYTES = 128 << 10;
  private static final int OK = 200;

  private final LocalSockets sockets;
  private final Function<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> functions;

  /**
   * Connections to these functions.
   *
   * @param functions called with each event, whatever its route key
   */
  public SocketRoute(
      LocalSockets sockets,
      Function<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> functions) {
    this.sockets = sockets;
    this.functions = functions;
  }

  void addTo(JavalinConfig config) {
    config.jetty.modifyWebSocketServletFactory(
        factory -> {
          factory.setIdleTimeout(IDLE);
          factory.setMaxTextMessageSize(MAX_BYTES);
          factory.setMaxBinaryMessageSize(MAX_BYTES);
        });
    config.routes.wsBeforeUpgrade(PATH, this::connect);
    config.routes.ws(PATH, this::serve);
  }

  private void connect(Context context) {
    String id = UUID.randomUUID().toString();
    APIGatewayV2WebSocketEvent event = event("$connect", id);
    Map<String, String> query = new LinkedHashMap<>();
    context.queryParamMap().forEach((name, values) -> query.put(name, values.getLast()));
    event.setQueryStringParameters(query);
    int status = functions.apply(event).getStatusCode();
    if (status != OK) {
      throw new HttpResponseException(status, "The connection is refused.");
    }
    context.attribute(CONNECTION, id);
  }

  private void serve(WsConfig socket) {
    socket.onConnect(context -> sockets.add(connection(context), new SocketLine(context.session)));
    socket.onMessage(context -> answer(context, context.message()));
    socket.onBinaryMessage(context -> answer(context, ""));
    socket.onClose(
        context -> {
          sockets.remove(connection(context));
          var unused = functions.apply(event("$disconnect", connection(context)));
        });
  }

  private void answer(WsContext context, String text) {
    APIGatewayV2WebSocketEvent event = event("$default", connection(context));
    event.setBody(text);
    @Nullable String answer = functions.apply(event).getBody();
    if (answer != null) {
      sockets.send(connection(context), answer);
    }
  }

  private static String connection(WsContext context) {
    return Objects.requireNonNull(context.attribute(CONNECTION));
  }

  private static APIGatewayV2WebSocketEvent event(String routeKey, String connectionId) {
    APIGatewayV2WebSocketEvent.RequestContext context =
        new APIGatewayV2WebSocketEvent.RequestContext();
    context.setRouteKey(routeKey);
    context.setConnectionId(connectionId);
    APIGatewayV2WebSocketEvent event = new APIGatewayV2WebSocketEvent();
    event.setRequestContext(context);
    return event;
  }
}
