package officewatch.cdk;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.IpAddressType;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.apigatewayv2.WebSocketApi;
import software.amazon.awscdk.services.apigatewayv2.WebSocketStage;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * The WebSocket API and its one stage. It has addresses of both kinds: the function that pushes
 * reaches it over IPv6.
 */
final class SocketApi extends Construct {
  /** Where CloudFront and the API itself take connections: the stage's name. */
  static final String PATH = "/live";

  private static final String STAGE = PATH.substring(1);
  private static final String ACCESS_LOG =
      "{\"time\":\"$context.requestTime\",\"requestId\":\"$context.requestId\","
          + "\"route\":\"$context.routeKey\",\"status\":\"$context.status\","
          + "\"connection\":\"$context.connectionId\","
          + "\"integrationError\":\"$context.integrationErrorMessage\"}";

  private final WebSocketApi api;

  SocketApi(Construct scope, Settings settings) {
    super(scope, "Sockets");
    this.api =
        WebSocketApi.Builder.create(this, "Api")
            .apiName(settings.stackName("live"))
            .description("OfficeWatch " + settings.stage())
            .ipAddressType(IpAddressType.DUAL_STACK)
            .build();
    LogGroup log = Logs.group(this, "AccessLog", settings);
    boolean busy = settings.profile().isProtected();
    WebSocketStage stage =
        WebSocketStage.Builder.create(this, "Stage")
            .webSocketApi(api)
            .stageName(STAGE)
            .autoDeploy(true)
            .throttle(
                ThrottleSettings.builder()
                    .rateLimit(busy ? 500 : 50)
                    .burstLimit(busy ? 1000 : 100)
                    .build())
            .build();
    ((CfnStage) stage.getNode().getDefaultChild())
        .setAccessLogSettings(
            CfnStage.AccessLogSettingsProperty.builder()
                .destinationArn(log.getLogGroupArn())
                .format(ACCESS_LOG)
                .build());
    stage.getNode().addDependency(new GatewayLogging(this));
  }

  WebSocketApi api() {
    return api;
  }

  /** Name of the API itself, behind CloudFront. */
  String host() {
    return api.getApiId() + ".execute-api." + Stack.of(this).getRegion() + ".amazonaws.com";
  }

  /** Address of the stage, to which {@code /@connections} is added. */
  String endpoint() {
    return "https://" + host() + PATH;
  }

  /** All connections of the stage. */
  String connectionsArn() {
    Stack stack = Stack.of(this);
    return "arn:"
        + stack.getPartition()
        + ":execute-api:"
        + stack.getRegion()
        + ":"
        + stack.getAccount()
        + ":"
        + api.getApiId()
        + PATH
        + "/*/@connections/*";
  }
}
