package officewatch.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import jakarta.inject.Inject;
import java.util.Objects;
import officewatch.live.FrameText;
import officewatch.manifest.OnSocket;
import officewatch.snapshot.FunctionContext;

/**
 * What a client sends on its connection. Only a ping is expected, and answered on the connection
 * itself (the route's response); nothing is looked up, so that a page left open wakes no database.
 */
@OnSocket(value = "$default", memoryMegabytes = 512, timeoutSeconds = 29)
public final class DefaultLive
    implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
  private static final int OK = 200;

  private final FrameText frames;

  /** Used by the Lambda runtime. */
  public DefaultLive() {
    this(FunctionContext.start().getBean(FrameText.class));
  }

  @Inject
  DefaultLive(FrameText frames) {
    this.frames = frames;
  }

  @Override
  public APIGatewayV2WebSocketResponse handleRequest(
      APIGatewayV2WebSocketEvent event, Context context) {
    APIGatewayV2WebSocketResponse answer = new APIGatewayV2WebSocketResponse();
    answer.setStatusCode(OK);
    answer.setBody(frames.answer(Objects.requireNonNullElse(event.getBody(), "")));
    return answer;
  }
}
