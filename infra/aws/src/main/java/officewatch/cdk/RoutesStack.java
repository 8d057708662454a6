package officewatch.cdk;

import java.util.List;
import java.util.Locale;
import officewatch.manifest.FunctionEntry;
import officewatch.manifest.Trigger;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegrationProps;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.PayloadFormatVersion;
import software.constructs.Construct;

/**
 * The routes of one feature. A route must never move to another stack: its name and its key are
 * taken until the old one is gone.
 */
final class RoutesStack extends Stack {
  /** API Gateway gives up after thirty seconds; the function must be first. */
  private static final Duration LIMIT = Duration.seconds(29);

  RoutesStack(
      Construct app,
      String feature,
      List<FunctionEntry> routes,
      HttpApi api,
      Platform platform,
      Packages packages) {
    super(
        app,
        "Api-" + feature,
        StackForm.of(platform.settings(), "api-" + feature, "routes of " + feature));
    @Nullable Rollout rollout =
        platform.settings().profile().isProtected() ? new Rollout(this, platform.alarms()) : null;
    for (FunctionEntry entry : routes) {
      LambdaFunction function = new LambdaFunction(this, entry, platform, packages);
      Trigger.Http http = entry.http();
      HttpRoute.Builder.create(function, "Route")
          .httpApi(api)
          .routeKey(HttpRouteKey.with(http.path(), method(http)))
          .integration(
              new HttpLambdaIntegration(
                  "Integration",
                  function.live(),
                  HttpLambdaIntegrationProps.builder()
                      // Micronaut loses data of format 2.0 (facts, 3).
                      .payloadFormatVersion(PayloadFormatVersion.VERSION_1_0)
                      .timeout(LIMIT)
                      .build()))
          .build();
      if (rollout != null) {
        rollout.add(function, entry);
      }
    }
  }

  /** The feature a route belongs to: the package of its class. */
  static String feature(FunctionEntry route) {
    String[] names = route.className().split("\\.", -1);
    return names[names.length - 2].toLowerCase(Locale.ROOT);
  }

  private static HttpMethod method(Trigger.Http http) {
    return HttpMethod.valueOf(http.method());
  }
}
