package officewatch.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import jakarta.inject.Inject;
import java.util.Map;
import officewatch.live.Connections;
import officewatch.manifest.OnSocket;
import officewatch.snapshot.FunctionContext;
import org.jspecify.annotations.Nullable;

/** Before a WebSocket connection is opened: its ticket decides whether it is. */
@OnSocket(value = "$connect", memoryMegabytes = 1769, timeoutSeconds = 29)
public final class ConnectLive
    implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  private final Connections connections;

  /** Used by the Lambda runtime. */
  public ConnectLive() {
    this(FunctionContext.start().getBean(Connections.class));
  }

  @Inject
  ConnectLive(Connections connections) {
    this.connections = connections;
  }

  @Override
  public APIGatewayV2WebSocketResponse handleRequest(
      APIGatewayV2WebSocketEvent event, Context context) {
    @Nullable Map<String, String> query = event.getQueryStringParameters();
    String ticket = query == null ? "" : query.getOrDefault("ticket", "");
    boolean open = connections.open(ticket, event.getRequestContext().getConnectionId());
    APIGatewayV2WebSocketResponse answer = new APIGatewayV2WebSocketResponse();
    answer.setStatusCode(open ? OK : UNAUTHORIZED);
    return answer;
  }
}
