package officewatch.cdk;

import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Manifest;
import officewatch.manifest.Trigger;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_integrations.WebSocketLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.WebSocketRoute;
import software.constructs.Construct;

/** Connections of people who look at the dashboard: the WebSocket API and who speaks on it. */
final class LiveStack extends Stack {
  private static final String ANSWERED = "$default";

  private final SocketApi sockets;

  LiveStack(Construct app, Settings settings) {
    super(app, "Live", StackForm.of(settings, "live", "WebSocket API"));
    this.sockets = new SocketApi(this, settings);
  }

  SocketApi sockets() {
    return sockets;
  }

  void addFunctions(Manifest manifest, Platform platform, Packages packages) {
    @Nullable Rollout rollout =
        platform.settings().profile().isProtected() ? new Rollout(this, platform.alarms()) : null;
    for (FunctionEntry entry : manifest.functions()) {
      if (entry.trigger() instanceof Trigger.Socket socket) {
        LambdaFunction function = new LambdaFunction(this, entry, platform, packages);
        WebSocketRoute.Builder.create(function, "Route")
            .webSocketApi(sockets.api())
            .routeKey(socket.routeKey())
            .integration(new WebSocketLambdaIntegration("Integration", function.live()))
            .returnResponse(socket.routeKey().equals(ANSWERED))
            .build();
        if (rollout != null) {
          rollout.add(function, entry);
        }
      }
    }
    FunctionEntry pusher = Queues.consumer(manifest, Queues.LIVE);
    Consumer consumer = new Consumer(this, pusher, platform, packages);
    if (rollout != null) {
      rollout.add(consumer.function(), pusher);
    }
  }
}
