package officewatch.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import jakarta.inject.Inject;
import officewatch.live.Connections;
import officewatch.manifest.OnSocket;
import officewatch.snapshot.FunctionContext;

/** After a WebSocket connection was closed; the gateway does not promise to tell. */
@OnSocket(value = "$disconnect", memoryMegabytes = 1024, timeoutSeconds = 29)
public final class DisconnectLive
    implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
  private static final int OK = 200;

  private final Connections connections;

  /** Used by the Lambda runtime. */
  public DisconnectLive() {
    this(FunctionContext.start().getBean(Connections.class));
  }

  @Inject
  DisconnectLive(Connections connections) {
    this.connections = connections;
  }

  @Override
  public APIGatewayV2WebSocketResponse handleRequest(
      APIGatewayV2WebSocketEvent event, Context context) {
    connections.closed(event.getRequestContext().getConnectionId());
    APIGatewayV2WebSocketResponse answer = new APIGatewayV2WebSocketResponse();
    answer.setStatusCode(OK);
    return answer;
  }
}
