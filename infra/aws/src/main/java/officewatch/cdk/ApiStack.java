package officewatch.cdk;

import officewatch.manifest.Manifest;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The HTTP API; the routes are in the stacks of their features. */
final class ApiStack extends Stack {
  private static final int MOST_ROUTES = 300;
  private static final String ACCESS_LOG =
      "{\"time\":\"$context.requestTime\",\"requestId\":\"$context.requestId\","
          + "\"route\":\"$context.routeKey\",\"status\":\"$context.status\","
          + "\"latency\":\"$context.responseLatency\",\"length\":\"$context.responseLength\","
          + "\"source\":\"$context.identity.sourceIp\","
          + "\"integrationError\":\"$context.integrationErrorMessage\"}";

  private final HttpApi api;
  private final LogGroup accessLog;

  ApiStack(Construct app, Settings settings, Manifest manifest) {
    super(app, "Api", StackForm.of(settings, "api", "HTTP API"));
    if (manifest.routes().size() > MOST_ROUTES) {
      throw new SettingsError("API Gateway has room for " + MOST_ROUTES + " routes only.");
    }
    this.api =
        HttpApi.Builder.create(this, "Http")
            .apiName(settings.stackName("api"))
            .description("OfficeWatch " + settings.stage())
            .createDefaultStage(false)
            .build();
    this.accessLog = Logs.group(this, "AccessLog", settings);
    boolean busy = settings.profile().isProtected();
    HttpStage stage =
        HttpStage.Builder.create(this, "Stage")
            .httpApi(api)
            .stageName("$default")
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
                .destinationArn(accessLog.getLogGroupArn())
                .format(ACCESS_LOG)
                .build());
  }

  HttpApi api() {
    return api;
  }

  String accessLogName() {
    return accessLog.getLogGroupName();
  }
}
